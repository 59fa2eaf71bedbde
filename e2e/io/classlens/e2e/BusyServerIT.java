package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.classlens.DrawnPictures.Thing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A server with too much to do, seen from a pupil's page. How busy it is cannot be had at will, so
 * something stands between the page and the real server: it changes the interval in answers on
 * their way back (those of a list, again and again), or refuses a frame in the server's place.
 */
class BusyServerIT {

    private static final String BETWEEN =
            """
            window.between = {intervals: [0], once: [], refusals: [], refuseRecorded: 0, sent: [], heard: []};
            for (const type of ['classlens-camera-state', 'classlens-recording'])
                document.addEventListener(type, ({detail}) =>
                    between.heard.push(detail.state ?? (detail.label === null ? 'ended' : 'recording')));
            const ask = between.ask = window.fetch.bind(window);
            window.fetch = async (resource, options) => {
                const {pathname, searchParams} = new URL(resource, document.baseURI);
                if (!pathname.endsWith('/frames')) return ask(resource, options);
                const frame = {at: performance.now(), jpeg: options.body, recorded: searchParams.has('label')};
                between.sent.push(frame);
                let refusal = between.refusals.shift();
                if (frame.recorded && between.refuseRecorded > 0) {
                    between.refuseRecorded--;
                    refusal = {status: 429, body: {error: 'one-at-a-time', message: 'Not now.'}};
                }
                if (refusal) return Response.json(refusal.body, {status: refusal.status});
                const response = await ask(resource, options);
                if (!response.ok) return response;
                const answer = await response.json();
                frame.kept = answer.recorded?.example;
                let intervalMs = between.once.shift();
                if (intervalMs === undefined) {
                    intervalMs = between.intervals.shift();
                    between.intervals.push(intervalMs);
                }
                between.answered?.(intervalMs);
                return Response.json({...answer, intervalMs});
            };
            """;

    /**
     * Clearly more than the 100 ms of a page that nobody slows down, clearly less than the 500 ms
     * and more that it is asked for: from when a frame is sent to when the next is, what the
     * browser needed to take them is in between.
     */
    private static final double SLOWED_DOWN_MS = 300;

    @RegisterExtension
    static final BrowserFixture browser =
            BrowserFixture.onSharedServer(CameraVideo.of(Thing.RED_BALL, 5));

    private static StudioPage open(Visit visit) {
        visit.page().addInitScript(BETWEEN);
        visit.page().reload();
        StudioPage studio = visit.studio();
        studio.waitForCamera();
        waitForFrames(visit.page(), 1);
        return studio;
    }

    private static Locator words(Page page) {
        return page.locator("classlens-webcam .shared-pace");
    }

    private static void set(Page page, String what) {
        page.evaluate("between." + what);
    }

    /** Until this many more were sent. */
    private static void waitForFrames(Page page, int more) {
        page.evaluate("more => { between.until = between.sent.length + more; }", more);
        page.waitForFunction("between.sent.length >= between.until");
    }

    /** The shortest time between the starts of the last four frames, in ms. */
    private static double shortestGap(Page page) {
        return ((Number)
                        page.evaluate(
                                """
                                Math.min(...between.sent.slice(-4).map(({at}) => at)
                                    .map((at, i, all) => i ? at - all[i - 1] : Infinity))"""))
                .doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static List<String> heard(Page page) {
        return (List<String>) page.evaluate("between.heard");
    }

    private static int count(Page page, String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }

    @Test
    void the_page_says_so_and_sends_less_until_there_is_room_again() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        open(visit).recordWithKey("Class 1", "1", 2);

        set(page, "intervals = [500]");
        assertThat(words(page))
                .hasText("The server is busy: everybody gets 2 pictures a second now.");
        waitForFrames(page, 4);
        assertThat(shortestGap(page)).isGreaterThan(SLOWED_DOWN_MS);
        visit.lookAt("busy-server");

        set(page, "intervals = [0]");
        assertThat(words(page)).isHidden();
        waitForFrames(page, 4);
        assertThat(shortestGap(page)).isLessThan(SLOWED_DOWN_MS);
    }

    @Test
    void the_camera_moves_on_smoothly_between_two_frames_that_are_sent() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        open(visit);
        set(page, "intervals = [3000]");
        assertThat(words(page))
                .hasText("The server is busy: everybody gets one picture every 3 seconds now.");

        waitForFrames(page, 1);
        int shown =
                count(
                        page,
                        """
                        new Promise(resolve => {
                            const video = document.querySelector('classlens-webcam')
                                .shadowRoot.querySelector('video');
                            const sent = between.sent.length;
                            let shown = 0;
                            const next = () => {
                                if (between.sent.length > sent) return resolve(shown);
                                shown++;
                                video.requestVideoFrameCallback(next);
                            };
                            video.requestVideoFrameCallback(next);
                        })""");
        // Thirty a second, were the machine idle.
        assertThat(shown).isGreaterThan(15);
    }

    /**
     * By the page's clock; here each frame takes as long as it does on a machine with nothing else
     * to do.
     */
    @Test
    void what_lasts_only_for_a_moment_is_not_said() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        open(visit);
        page.evaluate(
                """
                let time = performance.now();
                performance.now = () => time;
                between.answered = intervalMs => time += Math.max(100, intervalMs);
                between.said = false;
                const words = document.querySelector('classlens-webcam').shadowRoot;
                new MutationObserver(() => {
                    if (words.querySelector('.shared-pace').textContent) between.said = true;
                }).observe(words, {subtree: true, childList: true, characterData: true});""");
        waitForFrames(page, 8);

        set(page, "once = [400, 400]");
        waitForFrames(page, 20);
        assertThat(page.evaluate("between.said")).isEqualTo(false);

        set(page, "once = [400, 400, 400, 400, 400]");
        waitForFrames(page, 20);
        assertThat(page.evaluate("between.said")).isEqualTo(true);
    }

    @Test
    void intervals_that_differ_from_answer_to_answer_are_told_as_one_and_without_flicker() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        open(visit);
        set(page, "intervals = [400, 600]");
        assertThat(words(page))
                .hasText("The server is busy: everybody gets 2 pictures a second now.");
        page.evaluate(
                """
                between.changes = 0;
                const words = document.querySelector('classlens-webcam').shadowRoot
                    .querySelector('.shared-pace');
                new MutationObserver(() => between.changes++)
                    .observe(words, {subtree: true, childList: true, characterData: true});""");

        waitForFrames(page, 14);
        assertThat(count(page, "between.changes")).isZero();
    }

    @Test
    void a_frame_that_was_dropped_is_no_outage_and_the_next_is_a_new_one() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        open(visit);
        set(page, "heard = []");

        page.evaluate(
                """
                between.sent = [];
                between.refusals = [
                    {status: 503, body: {error: 'too-busy', message: 'Too busy.', intervalMs: 700}},
                    {status: 429, body: {error: 'one-at-a-time', message: 'Not now.'}}];""");
        waitForFrames(page, 4);

        assertThat(count(page, "between.sent[1].at - between.sent[0].at"))
                .isGreaterThan((int) SLOWED_DOWN_MS);
        assertThat(count(page, "new Set(between.sent.map(({jpeg}) => jpeg)).size"))
                .isEqualTo(count(page, "between.sent.length"));
        assertThat(heard(page)).isEmpty();
    }

    @Test
    void a_server_that_only_starts_is_an_outage_as_before() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        open(visit);

        page.evaluate("between.refusals = [{status: 503, body: {}}]");
        page.waitForFunction(
                "between.heard.includes('server-away') && between.heard.at(-1) === 'running'");
    }

    @Test
    void a_recording_that_is_told_to_wait_goes_on_and_loses_no_picture() {
        Visit visit = browser.pupil();
        Page page = visit.page();
        StudioPage studio = open(visit);
        set(page, "heard = []");
        page.keyboard().down("1");
        studio.waitForPictures("Class 1", 3);
        set(page, "refuseRecorded = 3");
        page.waitForFunction("between.refuseRecorded === 0 && between.sent.at(-1).kept");
        assertThat(heard(page)).containsExactly("recording");

        // The last picture of all is one that the server would not have at first.
        set(page, "refuseRecorded = 2");
        page.waitForFunction("between.refuseRecorded < 2");
        page.keyboard().up("1");
        page.waitForFunction("!between.sent.at(-1).recorded");

        assertThat(heard(page)).containsExactly("recording", "ended");
        int taken =
                count(
                        page,
                        """
                        new Set(between.sent.filter(({recorded}) => recorded)
                            .map(({jpeg}) => jpeg)).size""");
        assertThat(count(page, "between.sent.filter(({recorded}) => recorded).length"))
                .as("sent again")
                .isEqualTo(taken + 5);
        assertThat(count(page, "between.sent.filter(({kept}) => kept).length")).isEqualTo(taken);
        assertThat(studio.thumbnails("Class 1")).hasCount(taken);
        assertThat(studio.card("Class 1").locator(".count")).hasText(taken + " pictures");
    }

    @Test
    void what_the_server_says_to_a_second_frame_is_what_the_page_takes_for_no_outage() {
        Visit visit = browser.pupil();
        // A browser writes down every answer that is none.
        visit.expectProblem("429");
        Page page = visit.page();
        open(visit);
        set(page, "heard = []");

        Object refusals =
                page.evaluate(
                        """
                        async () => {
                            const {jpeg} = between.sent.at(-1);
                            const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1];
                            const frames = document.querySelector('classlens-webcam').frames;
                            const answers = await Promise.all(Array.from({length: 6}, () =>
                                between.ask(new URL(frames, document.baseURI), {
                                    method: 'POST',
                                    body: jpeg,
                                    headers: {'Content-Type': 'image/jpeg', 'X-XSRF-TOKEN': token}})));
                            const refused = answers.filter(({ok}) => !ok);
                            return Promise.all(refused.map(async answer => {
                                const {error, intervalMs} = await answer.json();
                                return [answer.status, error, Number.isInteger(intervalMs)].join(' ');
                            }));
                        }""");
        assertThat((List<?>) refusals).isNotEmpty().allMatch("429 one-at-a-time true"::equals);
        waitForFrames(page, 5);
        assertThat(heard(page)).isEmpty();
    }

    @Test
    void two_tabs_of_one_pupil_both_go_on() {
        Visit visit = browser.pupil();
        // A browser writes down every answer that is none.
        visit.expectProblem("429");
        Page first = visit.page();
        open(visit);
        Page second = first.context().newPage();
        second.addInitScript(BETWEEN);
        second.navigate(first.url());
        new StudioPage(second).waitForCamera();

        waitForFrames(second, 10);
        assertThat(heard(second)).doesNotContain("server-away");
        second.close();
        waitForFrames(first, 10);
        assertThat(heard(first)).doesNotContain("server-away");
    }
}
