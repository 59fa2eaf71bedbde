package io.classlens.transport;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Slows down those who guess: join codes, rescue words, passwords, set-up codes. Nobody is locked
 * out and no thread waits: a try before its time is refused with the seconds that are left.
 *
 * <p>Three things are counted, and the longest pause holds.
 *
 * <ul>
 *   <li><b>A subject from an address</b> (one account from one machine): two failures are free,
 *       then 1, 2, 4 seconds and so on up to a minute. This is what stops somebody at a password.
 *   <li><b>An address</b>, whatever is tried from there: 20 failures are free, then 1, 2, 4 and at
 *       most 5 seconds. Whoever tries one join code after the other fails at another subject each
 *       time, so only this holds him; a try in 5 seconds, against 31^6 codes, finds one of ten
 *       classes in some 14 years. It is no more because a whole school may come through one router
 *       address: thirty pupils who mistype now and then must not wait for a minute because of each
 *       other, and a neighbour who fails on purpose costs them seconds.
 *   <li><b>A subject from anywhere</b> (one account from many machines): 20 failures are free, then
 *       up to a minute. It does not hold an address where the subject succeeded lately: pupils who
 *       try their teacher's password cannot keep the teacher out.
 * </ul>
 *
 * <p>A success counts as nothing: it takes back the failures of its subject at its address, and
 * none of the address's others, so thirty pupils who join at once are never slowed, and nobody buys
 * guesses by joining in between. A failure is forgotten a quarter of an hour after the last one. At
 * most {@value #MOST_ENTRIES} of each kind are remembered, as hashes, the latest ones.
 */
@Service
public class Guessing {

    static final int MOST_ENTRIES = 10_000;
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    static final Duration KNOWN_FOR = Duration.ofHours(12);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Failures pairs = new Failures(2, MINUTE);
    private final Failures addresses = new Failures(20, Duration.ofSeconds(5));
    private final Failures subjects = new Failures(20, MINUTE);
    private final Map<String, Instant> known = new Latest<>();
    private final Clock clock;

    Guessing(Clock clock) {
        this.clock = clock;
    }

    /**
     * How long it is until this may be tried, zero if it may be now.
     *
     * @param address of the machine that asks
     * @param subject what is guessed at: a join code as it was typed, an account's name
     */
    public synchronized Duration pauseFor(String address, String subject) {
        Instant now = clock.instant();
        String place = place(address);
        String pair = pair(place, subject);
        Duration pause = longer(pairs.left(pair, now), addresses.left(place, now));
        Instant succeeded = known.get(pair);
        boolean isKnown = succeeded != null && now.isBefore(succeeded.plus(KNOWN_FOR));
        return isKnown ? pause : longer(pause, subjects.left(key(subject), now));
    }

    public synchronized void failed(String address, String subject) {
        Instant now = clock.instant();
        String place = place(address);
        pairs.add(pair(place, subject), now);
        addresses.add(place, now);
        subjects.add(key(subject), now);
    }

    public synchronized void succeeded(String address, String subject) {
        String pair = pair(place(address), subject);
        pairs.forget(pair);
        known.remove(pair);
        known.put(pair, clock.instant());
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static String pair(String place, String subject) {
        return Secrets.hash(place + "\n" + key(subject));
    }

    /** However long the text is that somebody typed, its hash is short. */
    private static String key(String subject) {
        return Secrets.hash(subject.strip().toLowerCase(Locale.ROOT));
    }

    /** Of an IPv6 address the network: one machine has as many addresses in it as it likes. */
    private static String place(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private record Count(int failures, Instant last) {}

    private static final class Failures {

        private final int free;
        private final Duration longest;
        private final Map<String, Count> counts = new Latest<>();

        Failures(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        void add(String key, Instant now) {
            Count old = counts.remove(key);
            int failures = old == null || isForgotten(old, now) ? 0 : old.failures();
            counts.put(key, new Count(failures + 1, now));
        }

        void forget(String key) {
            counts.remove(key);
        }

        Duration left(String key, Instant now) {
            Count count = counts.get(key);
            if (count == null || isForgotten(count, now) || count.failures() <= free) {
                return Duration.ZERO;
            }
            // 2^6 s is over the longest pause already.
            Duration pause = Duration.ofSeconds(1L << Math.min(6, count.failures() - free - 1));
            Duration capped = pause.compareTo(longest) > 0 ? longest : pause;
            Duration left = Duration.between(now, count.last().plus(capped));
            return left.isNegative() ? Duration.ZERO : left;
        }

        private static boolean isForgotten(Count count, Instant now) {
            return count.last().plus(FORGOTTEN_AFTER).isBefore(now);
        }
    }

    /** Forgets what was put in first when there is too much. */
    private static final class Latest<T> extends LinkedHashMap<String, T> {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST_ENTRIES;
        }
    }
}
