package org.callwright.it.pages.load;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a browser page gets over the wire, as the browser counts it: packed, with headers, without WebSocket frames. */
final class Traffic {

    /**
     * One answer.
     *
     * @param url without the query
     * @param bytes headers included; 0 when it came from the browser's cache
     */
    record Answer(String url, String query, Map<String, String> headers, long bytes) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final Map<String, JsonObject> answered = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    Traffic(Page page) {
        CDPSession network = page.context().newCDPSession(page);
        network.on(
                "Network.responseReceived",
                event -> answered.put(event.get("requestId").getAsString(), event.getAsJsonObject("response")));
        network.on("Network.loadingFinished", event -> {
            JsonObject response = answered.get(event.get("requestId").getAsString());
            if (response != null && !response.get("url").getAsString().startsWith("data:")) {
                answers.add(answer(response, event.get("encodedDataLength").getAsLong()));
            }
        });
        network.send("Network.enable");
    }

    private static Answer answer(JsonObject response, long bytes) {
        String[] url = response.get("url").getAsString().split("\\?", 2);
        Map<String, String> headers = new ConcurrentHashMap<>();
        response.getAsJsonObject("headers")
                .entrySet()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().getAsString()));
        return new Answer(url[0], url.length > 1 ? url[1] : "", headers, bytes);
    }

    /** Everything since the last call. */
    List<Answer> sinceLast() {
        var all = new ArrayList<Answer>();
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            all.add(answer);
        }
        return all;
    }
}
