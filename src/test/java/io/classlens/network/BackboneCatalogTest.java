package io.classlens.network;

import static io.classlens.network.WrittenModel.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.classlens.SharedData;
import io.classlens.network.backbone.Backbone;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.backbone.PixelRange;
import io.classlens.network.backbone.Pooling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackboneCatalogTest {

    @TempDir Path folder;

    @Test
    void has_a_default_that_comes_with_the_launcher() {
        BackboneCatalog catalog = new BackboneCatalog(List.of(folder, SharedData.ownBackbones()));
        assertThat(catalog.defaultBackbone().id()).isEqualTo("human-centernet");
        assertThat(catalog.available()).contains(catalog.defaultBackbone());
    }

    @Test
    void gives_every_backbone_by_its_id() {
        BackboneCatalog catalog = new BackboneCatalog(List.of(folder));
        assertThat(catalog.known())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(catalog.byId(each.id())).isSameAs(each));
        assertThat(catalog.available()).isEmpty();
    }

    @Test
    void names_ids_that_come_near() {
        BackboneCatalog catalog = new BackboneCatalog(List.of(folder));
        assertThatThrownBy(() -> catalog.byId("teachable-machin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean teachable-machine?");
    }

    @Test
    void says_where_it_looked_and_what_to_do_when_a_file_is_missing() {
        BackboneCatalog catalog = new BackboneCatalog(List.of(folder));
        assertThatThrownBy(() -> catalog.open(catalog.defaultBackbone()))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("centernet.json")
                .hasMessageContaining("./classlens");
    }

    @Test
    void opens_a_small_layers_model_and_pools_its_regions() throws IOException {
        // Red minus one, of 4x4 pixels; windows of 3x3, one from each end.
        layersModel();
        try (Trunk trunk = opened(small("y", Pooling.REGIONS_2X2, 4))) {
            byte[] rgb = new byte[4 * 4 * 3];
            rgb[0] = (byte) 255; // the corner that only the first region sees
            float third = 1 - 7f / 9;
            assertThat(trunk.embed(List.of(new Picture(4, 4, rgb)))[0])
                    .containsExactly(new float[] {-2 + third, -2, -2, -2}, offset(1e-6f));
        }
    }

    @Test
    void says_which_embedding_it_expected() throws IOException {
        layersModel();
        assertThatThrownBy(() -> opened(small("y", Pooling.GLOBAL_AVERAGE, 7)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("expected embeddings of 7, found 1");
    }

    @Test
    void says_that_the_truncation_is_not_in_the_model() throws IOException {
        layersModel();
        assertThatThrownBy(() -> opened(small("z", Pooling.GLOBAL_AVERAGE, 1)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("no layer z");
    }

    private void layersModel() throws IOException {
        WrittenModel.in(Files.createDirectories(folder.resolve("small")))
                .weight("y/kernel", shape(1, 1, 3, 1), 1, 0, 0)
                .weight("y/bias", shape(1), -1)
                .layers(
                        """
                        {"class_name": "Sequential", "config": {"layers": [
                          {"class_name": "Conv2D", "config": {"name": "y"}}]}}
                        """)
                .write();
    }

    private Trunk opened(Backbone backbone) throws ModelFormatException {
        return new BackboneCatalog(List.of(folder)).open(backbone);
    }

    private static Backbone small(String truncation, Pooling pooling, int embeddingSize) {
        return new Backbone(
                "small",
                "Small",
                "1",
                1,
                4,
                PixelRange.MINUS_ONE_TO_ONE,
                "a test",
                "none",
                truncation,
                pooling,
                embeddingSize,
                "small/model.json");
    }
}
