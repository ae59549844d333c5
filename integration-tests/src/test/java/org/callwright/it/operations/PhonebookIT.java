package org.callwright.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What desk phones get from a host with a PBX, as they read it. */
class PhonebookIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("Token ([0-9a-f]{32})");
    private static final String HOSTILE = "A & B <Sales> \"x\" ]]> \uD83D\uDE00";
    private static final String ENDING = "{ \"id\": \"s1\", \"action\": \"end-call\" }";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    private String token;

    @BeforeEach
    void switchOn() throws Exception {
        token = made();
    }

    private static String made() throws Exception {
        Matcher printed = TOKEN.matcher(stage.host().console("stage:phonebook"));
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    private static void draft(String id, String name, boolean hidden, String numbers, String step) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "hideFromContacts": %s, "numbers": [ %s ], "start": "s1",
                  "steps": [ %s ] }""".formatted(id, name.replace("\"", "\\\""), hidden, numbers, step));
    }

    private static void live(String id, String name, boolean hidden, String numbers, String step) throws Exception {
        draft(id, name, hidden, numbers, step);
        stage.publish(id);
    }

    @ParameterizedTest
    @CsvSource({
        "yealink.xml, Name, Telephone, 1",
        "snom.xml, Name, Telephone, 2",
        "grandstream/phonebook.xml, LastName, phonenumber, 1",
        "grandstream/gs_phonebook.xml, LastName, phonenumber, 1",
        "cisco.xml, Name, Telephone, 2"
    })
    void eachMakeGetsWhatIsLiveAndNotHiddenInItsOwnForm(String path, String name, String number, int entries)
            throws Exception {
        live("main", HOSTILE, false, "\"did:+49305550160\", \"extension:200\"", ENDING);
        live("hush", "Hidden", true, "\"extension:201\"", ENDING);
        draft("draft", "Draft", false, "\"extension:202\"", ENDING);
        // The demo PBX calls this phone "Alice <100>".
        live("alice", "Line of her", false, "\"extension:299\"", """
                { "id": "s1", "action": "ring", "config": { "phone": { "$ref": "phone", "id": "alice" } } }""");

        Await.until(
                "the PBX has said what it calls her",
                Duration.ofSeconds(30),
                () -> get(token + "/" + path).body().contains(">Alice<"));
        HttpResponse<String> answer = get(token + "/" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
        Document read = parsed(answer.body());
        assertThat(texts(read, name)).hasSize(1 + entries).contains(HOSTILE, "Alice");
        assertThat(texts(read, number)).containsExactlyInAnyOrder("200", "+49305550160", "299");
    }

    @Test
    void vCardsAreThereToo() throws Exception {
        live("main", "Sales, north", false, "\"did:+49305550160\"", ENDING);

        HttpResponse<String> answer = get(token + "/contacts.vcf");
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/vcard;charset=utf-8");
        assertThat(answer.body()).contains("\r\nFN:Sales\\, north\r\n", "\r\nTEL;TYPE=WORK,VOICE:+49305550160\r\n");
    }

    @Test
    void ciscoGoesOnToTheNextPageByTheAddressItAskedFor() throws Exception {
        String numbers = IntStream.range(0, 40)
                .mapToObj(i -> "\"extension:" + (210 + i) + "\"")
                .reduce((some, more) -> some + ", " + more)
                .orElseThrow();
        live("many", "Many", false, numbers, ENDING);

        Document first = parsed(get(token + "/cisco.xml").body());
        assertThat(texts(first, "Telephone")).hasSize(32);
        String next = texts(first, "URL").stream()
                .filter(url -> url.startsWith("http"))
                .findFirst()
                .orElseThrow();
        assertThat(next).startsWith(stage.host().url() + "phonebook/" + token);
        assertThat(texts(parsed(send("GET", URI.create(next)).body()), "Telephone"))
                .hasSize(8);
        assertThat(get(token + "/cisco.xml?page=3").statusCode()).isEqualTo(404);

        Document proxied = parsed(
                get(token + "/cisco.xml", "X-Forwarded-Proto", "http, HTTPS", "X-Forwarded-Prefix", "/pbx/phones/")
                        .body());
        assertThat(texts(proxied, "URL"))
                .anyMatch(url -> url.matches("https://[^/]+/pbx/phones/phonebook/" + token + "/cisco.xml\\?page=2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yealink.xml",
                "0/yealink.xml",
                "%s0/yealink.xml",
                "%s/",
                "%s",
                "%s/other.xml",
                "%s/../health"
            })
    void whateverElseIsAskedForIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = get(path.formatted(token));
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).as("nothing is said").isEmpty();
    }

    @Test
    void anotherTokenEndsTheAddressesOfBeforeAndSwitchedOffThereAreNone() throws Exception {
        assertThat(get(token + "/yealink.xml").statusCode()).isEqualTo(200);
        String second = made();
        assertThat(get(token + "/yealink.xml").statusCode()).isEqualTo(404);
        assertThat(get(second + "/yealink.xml").statusCode()).isEqualTo(200);
        stage.host().console("stage:clear");
        assertThat(get(second + "/yealink.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsReadAndNothingElse() throws Exception {
        URI address = address(token + "/yealink.xml");
        HttpResponse<String> head = send("HEAD", address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE")) {
            assertThat(send(method, address).statusCode()).as(method).isEqualTo(405);
        }
    }

    @Test
    void aDamagedKeyIsLoggedOnceAndOpensNothingAndTheTokenIsInNoLog() throws Exception {
        URI address = address(token + "/yealink.xml");
        Path file = stage.host().data().resolve("store/phonebook.key");
        Files.writeString(file, "damaged");
        assertThat(send("GET", address).statusCode()).isEqualTo(404);
        assertThat(send("GET", address).body()).isEmpty();
        String log = logged();
        assertThat(log).containsOnlyOnce("is no key").contains("made a new address of the phone book");
        assertThat(log).doesNotContain(token);
        assertThat(get(made() + "/yealink.xml").statusCode()).isEqualTo(200);
    }

    private static String logged() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(stage.host().data().resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document read, String element) {
        NodeList found = read.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static URI address(String path) {
        return URI.create(stage.host().url() + "phonebook/" + path);
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", address(path), headers);
    }

    private static HttpResponse<String> send(String method, URI address, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
