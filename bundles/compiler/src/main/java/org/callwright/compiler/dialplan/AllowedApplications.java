package org.callwright.compiler.dialplan;

import java.util.Map;
import java.util.Set;

/**
 * The applications and functions of Asterisk that an action may use. What evaluates text again ({@code EVAL},
 * {@code Exec}, {@code System}, {@code Macro}…) is not among them, nor what the compiler itself writes ({@code Set},
 * {@code Goto}…), so an action cannot get round its escaping.
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
            "STRFTIME",
            "TIMEOUT",
            "VM_INFO");

    /** How many arguments an application may be given, where a later one names a program to run. */
    public static final Map<String, Integer> MOST_ARGUMENTS = Map.of("MixMonitor", 2, "Queue", 5);

    /** Of the allowed ones, those after which no line of the extension runs. */
    static final Set<String> END_THE_CALL = Set.of("Busy", "Congestion", "Hangup");

    private AllowedApplications() {}
}
