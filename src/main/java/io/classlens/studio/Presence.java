package io.classlens.studio;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether somebody is at work.
 *
 * @param pages how many browser pages show the studio
 * @param lastFrame when a camera last sent a frame, empty if none did since the studio was opened
 */
public record Presence(int pages, Optional<Instant> lastFrame) {}
