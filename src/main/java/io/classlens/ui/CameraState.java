package io.classlens.ui;

import java.util.Locale;

/** What the camera is doing, as the person before it is told. */
public enum CameraState {
    OFF,
    STARTING,
    ASKING,
    RUNNING,
    /** The server wants no frames: {@link ClasslensWebcam#setStreaming}. */
    PAUSED,
    DENIED,
    MISSING,
    BUSY,
    INSECURE,
    UNPLUGGED,
    SERVER_AWAY,
    SESSION_OVER;

    static CameraState of(String state) {
        return valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
