package io.classlens.tools.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraPicturesTest {

    @TempDir Path folder;

    @Test
    void are_as_large_as_what_a_page_sends_and_no_two_are_the_same() throws Exception {
        List<byte[]> drawn = new CameraPictures(1).draw(3, 2);

        for (byte[] jpeg : drawn) {
            assertThat(jpeg.length).isBetween(8 * 1024, 20 * 1024);
            assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(224);
        }
        assertThat(drawn.getFirst()).isNotEqualTo(drawn.getLast());
    }

    @Test
    void are_the_same_for_the_same_seed() {
        assertThat(new CameraPictures(5).draw(0, 1).getFirst())
                .isEqualTo(new CameraPictures(5).draw(0, 1).getFirst());
    }

    @Test
    void come_from_a_folder_with_all_folders_in_it() throws Exception {
        Files.createDirectory(folder.resolve("cats"));
        Files.write(folder.resolve("cats/one.jpg"), new byte[] {1});
        Files.write(folder.resolve("notes.txt"), new byte[] {2});

        assertThat(CameraPictures.in(folder)).containsExactly(new byte[] {1});
    }

    @Test
    void a_folder_without_any_is_refused() {
        assertThatThrownBy(() -> CameraPictures.in(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no JPEG");
    }
}
