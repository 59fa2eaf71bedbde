package io.classlens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed while it records and trains. The store alone is killed more often, in {@code
 * KilledStoreTest}.
 */
class KilledServerIT {

    @RegisterExtension
    static final BrowserFixture browser =
            BrowserFixture.onOwnServer(CameraVideo.of(Thing.RED_BALL, 5));

    private static final int KILLS = 3;
    private static final int RECORDERS = 3;

    private final Map<Integer, byte[]> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, JsonNode> answersByModel = new ConcurrentHashMap<>();
    private final byte[] known = new DrawnPictures(99).nextJpeg(Thing.RED_BALL, 224, 224);
    private volatile int lastModel;

    @Test
    void nothing_that_was_acknowledged_is_lost_and_the_studio_opens_as_it_was() throws Exception {
        Server server = browser.server();
        Visit visit = browser.pupil();
        visit.expectProblem("ERR_");
        visit.expectProblem("401");
        visit.expectProblem("403");
        StudioPage studio = visit.studio();
        studio.waitForCamera();
        // From here on the pupil's frames come from this test alone.
        studio.turnCameraOff();
        FrameClient client = visit.frameClient();
        record(client, 12);
        studio.train();
        ask(client);

        Random chance = new Random(5);
        for (int kill = 1; kill <= KILLS; kill++) {
            studio.startTraining();
            // An open page would load itself again as soon as the server is back.
            String address = visit.page().url();
            visit.page().navigate("about:blank");
            killWhileRecording(server, client, chance.nextInt(5, 25));
            server.restartOnSamePort();
            checkThatNothingIsLost(client);
            visit.page().navigate(address);
            studio.waitForTraining();
        }
        assertThat(studio.pictureCount("Class 1") + studio.pictureCount("Class 2"))
                .isGreaterThanOrEqualTo(acknowledged.size());
    }

    /** Several pupils' worth of frames at once; the plug is pulled after so many were taken. */
    private void killWhileRecording(Server server, FrameClient client, int after)
            throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(after);
        Thread[] recorders = new Thread[RECORDERS];
        for (int i = 0; i < RECORDERS; i++) {
            DrawnPictures pictures = new DrawnPictures(acknowledged.size() + i);
            int label = i % 2 + 1;
            recorders[i] =
                    Thread.startVirtualThread(
                            () -> recordUntilTheServerIsGone(client, pictures, label, taken));
        }
        taken.await();
        server.kill();
        for (Thread recorder : recorders) {
            recorder.join();
        }
    }

    private void recordUntilTheServerIsGone(
            FrameClient client, DrawnPictures pictures, int label, CountDownLatch taken) {
        try {
            while (true) {
                recordOne(client, pictures, label);
                ask(client);
                taken.countDown();
            }
        } catch (IOException e) {
            // As it should be.
        }
    }

    private void record(FrameClient client, int each) throws IOException {
        DrawnPictures pictures = new DrawnPictures(1);
        for (int i = 0; i < each; i++) {
            recordOne(client, pictures, 1);
            recordOne(client, pictures, 2);
        }
    }

    private void recordOne(FrameClient client, DrawnPictures pictures, int label)
            throws IOException {
        Thing thing = label == 1 ? Thing.RED_BALL : Thing.BLUE_STRIPED_CUP;
        byte[] jpeg = pictures.nextJpeg(thing, 224, 224);
        JsonNode answer = client.post(jpeg, OptionalInt.of(label));
        acknowledged.put(answer.at("/recorded/example").asInt(), jpeg);
    }

    /**
     * Remembers what each model says about one and the same picture. One asks at a time: the server
     * turns a person's third frame away that is not to be kept.
     */
    private synchronized void ask(FrameClient client) throws IOException {
        JsonNode prediction = client.post(known, OptionalInt.empty()).get("prediction");
        int model = prediction.get("model").asInt();
        answersByModel.put(model, prediction);
        lastModel = Math.max(lastModel, model);
    }

    private void checkThatNothingIsLost(FrameClient client) throws IOException {
        acknowledged.forEach(
                (example, jpeg) ->
                        assertThat(client.picture(example).body())
                                .as("example " + example)
                                .isEqualTo(jpeg));
        JsonNode prediction = client.post(known, OptionalInt.empty()).get("prediction");
        int model = prediction.get("model").asInt();
        assertThat(model).isGreaterThanOrEqualTo(lastModel);
        assertThat(prediction).isEqualTo(answersByModel.getOrDefault(model, prediction));
    }
}
