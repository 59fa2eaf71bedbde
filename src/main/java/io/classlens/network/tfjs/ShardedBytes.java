package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a group of weights, over as many shards as it has. */
final class ShardedBytes {

    private final WeightGroup group;

    ShardedBytes(WeightGroup group) {
        this.group = group;
    }

    /**
     * Reads one weight. The sizes of the shards before it are needed to find it; shards after it
     * are not looked at, unless all are there, when their sizes must add up.
     *
     * @param offset of the weight in the group, in bytes
     * @return little-endian, at position 0
     */
    ByteBuffer read(WeightSpec weight, long offset) throws ModelFormatException {
        checkTotal();
        long length = weight.byteLength();
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
        long start = 0;
        for (Path shard : group.shards()) {
            if (!bytes.hasRemaining()) {
                break;
            }
            long end = start + size(shard, weight);
            long from = offset + bytes.position();
            if (from < end) {
                copy(shard, from - start, end - from, bytes, weight);
            }
            start = end;
        }
        if (bytes.hasRemaining()) {
            throw wrongLength(weight.name(), start, offset + length);
        }
        return bytes.flip();
    }

    private static long size(Path shard, WeightSpec weight) throws ModelFormatException {
        try {
            if (Files.isRegularFile(shard)) {
                return Files.size(shard);
            }
        } catch (IOException e) {
            throw new ModelFormatException("shard " + shard + " is not readable", e);
        }
        throw new ModelFormatException(
                "shard %s is missing; weight %s needs it".formatted(shard, weight.name()));
    }

    private static void copy(
            Path shard, long position, long available, ByteBuffer into, WeightSpec weight)
            throws ModelFormatException {
        int count = (int) Math.min(available, into.remaining());
        ByteBuffer part = into.slice(into.position(), count);
        try (FileChannel channel = FileChannel.open(shard)) {
            while (part.hasRemaining()) {
                if (channel.read(part, position + part.position()) < 0) {
                    throw new ModelFormatException(
                            "shard %s ended while weight %s was read"
                                    .formatted(shard, weight.name()));
                }
            }
        } catch (ModelFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelFormatException("shard " + shard + " is not readable", e);
        }
        into.position(into.position() + count);
    }

    private void checkTotal() throws ModelFormatException {
        long found = 0;
        for (Path shard : group.shards()) {
            if (!Files.isRegularFile(shard)) {
                return; // an incomplete copy; what is needed of it is checked when it is read
            }
            found += size(shard, group.weights().getFirst());
        }
        long expected = 0;
        for (WeightSpec weight : group.weights()) {
            expected += weight.byteLength();
        }
        if (found != expected) {
            throw wrongLength(group.weights().getFirst().name(), found, expected);
        }
    }

    private ModelFormatException wrongLength(String weight, long found, long expected) {
        return new ModelFormatException(
                "wrong length of %s: %d bytes where %d were expected (weight %s)"
                        .formatted(group.shards(), found, expected, weight));
    }
}
