package io.classlens.network.tfjs;

import static io.classlens.network.WrittenModel.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.network.WrittenModel;
import io.classlens.network.backbone.ModelFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFilesTest {

    @TempDir Path folder;

    @Nested
    class GivenOneWeightOfEachKind {

        @Test
        void reads_float32() throws IOException {
            WeightFiles files =
                    read(WrittenModel.in(folder).weight("w", shape(2, 1), 1.5f, -2.25f));
            Weight.Floats weight = (Weight.Floats) files.read("w");
            assertThat(weight.shape()).containsExactly(2, 1);
            assertThat(weight.values()).containsExactly(1.5f, -2.25f);
        }

        @Test
        void reads_int32() throws IOException {
            WeightFiles files =
                    read(WrittenModel.in(folder).integers("w", shape(2), -7, 2_000_000_000));
            assertThat(((Weight.Ints) files.read("w")).values()).containsExactly(-7, 2_000_000_000);
        }

        @Test
        void reads_bool() throws IOException {
            WeightFiles files = written("bool", "", 1, 0, 1);
            assertThat(((Weight.Bools) files.read("w")).values())
                    .containsExactly(true, false, true);
        }

        @Test
        void reads_uint8_as_scale_times_number_plus_min() throws IOException {
            WeightFiles files =
                    written("float32", "{\"dtype\":\"uint8\",\"scale\":0.5,\"min\":-1}", 0, 3, 255);
            assertThat(((Weight.Floats) files.read("w")).values())
                    .containsExactly(-1f, 0.5f, 126.5f);
        }

        @Test
        void rounds_uint8_that_stands_for_integers() throws IOException {
            WeightFiles files =
                    written("int32", "{\"dtype\":\"uint8\",\"scale\":0.4,\"min\":-2}", 0, 4, 200);
            assertThat(((Weight.Ints) files.read("w")).values()).containsExactly(-2, 0, 78);
        }

        @Test
        void reads_uint16_without_a_sign() throws IOException {
            String how = "{\"dtype\":\"uint16\",\"scale\":0.25,\"min\":10}";
            WeightFiles floats = written("float32", how, 0, 0, 0xFF, 0xFF);
            assertThat(((Weight.Floats) floats.read("w")).values())
                    .containsExactly(10f, 0.25f * 65535 + 10);
            WeightFiles ints = written("int32", how, 4, 0, 0xFF, 0xFF);
            assertThat(((Weight.Ints) ints.read("w")).values()).containsExactly(11, 16394);
        }

        @Test
        void reads_float16() throws IOException {
            // 1.0, -2.0, the largest 65504 and the smallest subnormal 2^-24 (IEEE 754)
            WeightFiles files =
                    written(
                            "float32",
                            "{\"dtype\":\"float16\",\"original_dtype\":\"float32\"}",
                            0x00,
                            0x3C,
                            0x00,
                            0xC0,
                            0xFF,
                            0x7B,
                            0x01,
                            0x00);
            assertThat(((Weight.Floats) files.read("w")).values())
                    .containsExactly(1f, -2f, 65504f, (float) Math.pow(2, -24));
        }

        @Test
        void refuses_a_dtype_that_is_unknown() {
            assertThatThrownBy(() -> written("complex64", "", 0, 0, 0, 0, 0, 0, 0, 0))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("weight w")
                    .hasMessageContaining("complex64");
        }

        private WeightFiles written(String dtype, String quantization, int... raw)
                throws IOException {
            byte[] bytes = new byte[raw.length];
            for (int i = 0; i < raw.length; i++) {
                bytes[i] = (byte) raw[i];
            }
            boolean wide = quantization.contains("16");
            long count = wide ? raw.length / 2 : raw.length;
            return read(
                    WrittenModel.in(folder).weight("w", dtype, shape(count), quantization, bytes));
        }
    }

    @Nested
    class GivenShardsCutInsideWeights {

        private WrittenModel model() {
            return WrittenModel.in(folder)
                    .weight("a", shape(3), 1, 2, 3)
                    .weight("b", shape(3), 4, 5, 6)
                    .weight("c", shape(1), 7)
                    .cutAt(5, 6, 22);
        }

        @Test
        void puts_them_together() throws IOException {
            WeightFiles files = read(model());
            assertThat(floats(files, "a")).containsExactly(1, 2, 3);
            assertThat(floats(files, "b")).containsExactly(4, 5, 6);
            assertThat(floats(files, "c")).containsExactly(7);
        }

        @Test
        void needs_no_shard_behind_the_weight() throws IOException {
            WeightFiles files = read(model());
            Files.delete(folder.resolve("shard4.bin"));
            assertThat(floats(files, "a")).containsExactly(1, 2, 3);
        }

        @Test
        void names_the_missing_shard_and_the_weight_that_needs_it() throws IOException {
            WeightFiles files = read(model());
            Files.delete(folder.resolve("shard4.bin"));
            assertThatThrownBy(() -> files.read("b"))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("shard4.bin is missing")
                    .hasMessageContaining("weight b");
        }

        @Test
        void tells_the_length_that_was_expected() throws IOException {
            WeightFiles files = read(model());
            Files.write(folder.resolve("shard2.bin"), new byte[3]);
            assertThatThrownBy(() -> files.read("a"))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("shard2.bin")
                    .hasMessageContaining("30 bytes where 28 were expected");
        }

        @Test
        void tells_that_the_last_shard_is_cut_off() throws IOException {
            WeightFiles files = read(model());
            Files.write(folder.resolve("shard4.bin"), new byte[0]);
            assertThatThrownBy(() -> files.read("c"))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("22 bytes where 28 were expected");
        }
    }

    @Nested
    class GivenSeveralGroups {

        @Test
        void reads_only_the_group_of_the_weight() throws IOException {
            Files.writeString(
                    folder.resolve("model.json"),
                    """
                    {"modelTopology": {"node": []}, "weightsManifest": [
                      {"paths": ["gone.bin"], "weights": [{"name": "a", "shape": [], "dtype": "float32"}]},
                      {"paths": ["here.bin"], "weights": [{"name": "b", "shape": [], "dtype": "float32"}]}]}
                    """);
            byte[] eight =
                    ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(8).array();
            Files.write(folder.resolve("here.bin"), eight);
            WeightFiles files = ModelFile.read(folder.resolve("model.json")).weights();
            assertThat(floats(files, "b")).containsExactly(8);
            assertThatThrownBy(() -> files.read("a")).hasMessageContaining("gone.bin");
        }

        @Test
        void refuses_a_shard_outside_the_folder() throws IOException {
            Path file =
                    Files.writeString(
                            folder.resolve("model.json"),
                            """
                            {"modelTopology": {"node": []}, "weightsManifest": [
                              {"paths": ["../secret"], "weights": []}]}
                            """);
            assertThatThrownBy(() -> ModelFile.read(file))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("../secret");
        }
    }

    @Test
    void names_weights_that_come_near() throws IOException {
        WeightFiles files = read(WrittenModel.in(folder).weight("conv/kernel", shape(1), 1));
        assertThatThrownBy(() -> files.read("conv/kernal"))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("did you mean conv/kernel?");
    }

    private static float[] floats(WeightFiles files, String name) throws ModelFormatException {
        return ((Weight.Floats) files.read(name)).values();
    }

    private static WeightFiles read(WrittenModel model) throws ModelFormatException {
        return ModelFile.read(model.write()).weights();
    }
}
