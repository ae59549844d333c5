package org.callwright.compiler.dialplan;

import java.util.Map;
import java.util.Set;

/**
 * The Asterisk applications and functions that an action may use. Those that evaluate text again ({@code EVAL},
 * {@code Exec}, {@code System}, {@code Macro}…) are left out, and so are those that the compiler writes itself
 * ({@code Set}, {@code Goto}…), so an action cannot bypass the escaping.
 */
public final class AllowedApplications {
    public static final Set<String> ALLOWED = Set.of(
            "AddQueueMember",
            "Answer",
            "BackGround",
            "Busy",
            "ChanSpy",
            "ConfBridge",
            "Congestion",
            "ControlPlayback",
            "Dial",
            "Directory",
            "Echo",
            "FollowMe",
            "Hangup",
            "Milliwatt",
            "MixMonitor",
            "MusicOnHold",
            "NoOp",
            "Page",
            "Park",
            "ParkedCall",
            "PauseQueueMember",
            "Pickup",
            "PickupChan",
            "Playback",
            "PlayTones",
            "PrivacyManager",
            "Progress",
            "Queue",
            "Read",
            "ReceiveFAX",
            "Record",
            "RemoveQueueMember",
            "ResetCDR",
            "Ringing",
            "SayAlpha",
            "SayDigits",
            "SayNumber",
            "SayPhonetic",
            "SayUnixTime",
            "SendDTMF",
            "SendFAX",
            "StartMusicOnHold",
            "StopMixMonitor",
            "StopMusicOnHold",
            "StopPlayTones",
            "UnpauseQueueMember",
            "VoiceMail",
            "VoiceMailMain",
            "Wait",
            "WaitDigit",
            "WaitExten",
            "WaitForSilence");

    public static final Set<String> FUNCTIONS = Set.of(
            "CALENDAR_BUSY",
            "CALLERID",
            "CHANNEL",
            "CONFBRIDGE",
            "CONFBRIDGE_INFO",
            "CONNECTEDLINE",
            "DEVICE_STATE",
            "EXTENSION_STATE",
            "FILTER",
            "GROUP",
            "GROUP_COUNT",
            "PJSIP_HEADER",
            "QUEUE_MEMBER",
            "QUEUE_WAITING_COUNT",
            "RAND",
            "REDIRECTING",
            "SHIFT",
            "STRFTIME",
            "TIMEOUT",
            "VM_INFO");

    /** The allowed functions that answer with a number or a word of Asterisk's own, never with what somebody has typed. */
    public static final Set<String> STATES = Set.of(
            "CALENDAR_BUSY",
            "CONFBRIDGE_INFO",
            "DEVICE_STATE",
            "EXTENSION_STATE",
            "GROUP_COUNT",
            "QUEUE_WAITING_COUNT",
            "RAND",
            "STRFTIME",
            "TIMEOUT",
            "VM_INFO");

    /** The most arguments of an application, where a later one would name a program to run. */
    public static final Map<String, Integer> MOST_ARGUMENTS = Map.of("MixMonitor", 2, "Queue", 5);

    /** The allowed applications after which no further line of the extension runs. */
    static final Set<String> END_THE_CALL = Set.of("Busy", "Congestion", "Hangup");

    private AllowedApplications() {}
}
