package io.classlens.network;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.graph.ConstantWeights;
import io.classlens.network.graph.WeightSource;
import io.classlens.network.graph.WeightUses;
import io.classlens.network.tfjs.Node;
import io.classlens.network.tfjs.TfjsModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Records a backbone's layers and freeze boundaries while its graph is built. */
final class AnatomyReader implements WeightSource {

    /** Names of the blocks of a MobileNet, in all versions and both formats. */
    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?:^|[/_])(expanded_conv|block|conv(?:_dw|_pw|_pad)?)_(\\d+)(?=[_/]|$)");

    /** Suffixes of the parts of a block: depthwise, pointwise, padding. */
    private static final Pattern PART = Pattern.compile("_(dw|pw|pad)$");

    private static final int MAP_DIMENSIONS = 4;

    private final TfjsModel model;
    private final WeightSource weights;
    private final WeightUses uses;
    private final Map<String, Numbers> numbers = new HashMap<>();

    private record Numbers(long parameters, long normalization, long statistics) {

        static final Numbers NONE = new Numbers(0, 0, 0);

        static final BinaryOperator<Numbers> SUM =
                (a, b) ->
                        new Numbers(
                                a.parameters + b.parameters,
                                a.normalization + b.normalization,
                                a.statistics + b.statistics);
    }

    AnatomyReader(TfjsModel model, String output) throws ModelFormatException {
        this.model = model;
        this.weights = new ConstantWeights(model.weights());
        this.uses = WeightUses.of(model, output);
    }

    @Override
    public Operand<?> operand(Ops tf, Node asking, String name) throws ModelFormatException {
        Operand<?> operand = weights.operand(tf, asking, name);
        Shape shape = operand.shape();
        long size = shape.size();
        uses.find(asking, name, shape, operand.type() == TFloat32.class)
                .ifPresent(
                        use ->
                                numbers.merge(
                                        use.layer(),
                                        switch (use.role()) {
                                            case LEARNABLE -> new Numbers(size, 0, 0);
                                            case NORMALIZATION -> new Numbers(0, size, 0);
                                            case STATISTIC -> new Numbers(0, 0, size);
                                        },
                                        Numbers.SUM));
        return operand;
    }

    /**
     * @param input name of the node that takes pictures
     * @param built all nodes up to the truncation layer, each after the nodes that it needs
     */
    Anatomy read(String input, Map<String, Operand<?>> built) throws ModelFormatException {
        Map<String, Integer> places = placesOfNodesBehindInput(input, built);
        int[] lastUses = new int[places.size()];
        boolean[] isWhole = new boolean[places.size()];
        Arrays.fill(isWhole, true);
        for (String name : places.keySet()) {
            if (name.equals(input)) {
                continue;
            }
            for (Node.Source source : model.node(name).inputs()) {
                Integer place = places.get(model.node(source.node()).name());
                if (place != null) {
                    lastUses[place] = Math.max(lastUses[place], places.get(name));
                    isWhole[place] &= source.output() == 0;
                }
            }
        }
        List<NetworkLayer> layers = new ArrayList<>();
        List<FreezeBoundary> boundaries = new ArrayList<>();
        String before = "";
        Optional<String> lastFrozen = Optional.empty();
        int furthest = 0;
        for (Map.Entry<String, Integer> each : places.entrySet()) {
            String name = each.getKey();
            int place = each.getValue();
            if (place > 0) {
                NetworkLayer layer = layer(name, built);
                if (!layer.block().equals(before) && !layer.block().isEmpty()) {
                    lastFrozen.ifPresent(
                            frozen ->
                                    boundaries.add(
                                            boundary(layer.block(), frozen, layers.size(), built)));
                }
                before = layer.block();
                layers.add(layer);
            }
            boolean passesAlone = furthest <= place && isWhole[place] && isMap(value(name, built));
            lastFrozen = passesAlone && place > 0 ? Optional.of(name) : Optional.empty();
            furthest = Math.max(furthest, lastUses[place]);
        }
        return new Anatomy(layers, boundaries);
    }

    /**
     * Numbers the nodes that depend on the input, in the order of the computation; the input is 0.
     */
    private Map<String, Integer> placesOfNodesBehindInput(
            String input, Map<String, Operand<?>> built) throws ModelFormatException {
        Map<String, Integer> places = new LinkedHashMap<>();
        places.put(input, 0);
        for (String name : built.keySet()) {
            for (Node.Source source : model.node(name).inputs()) {
                if (places.containsKey(model.node(source.node()).name())) {
                    places.putIfAbsent(name, places.size());
                }
            }
        }
        return places;
    }

    private NetworkLayer layer(String name, Map<String, Operand<?>> built)
            throws ModelFormatException {
        Numbers held = numbers.getOrDefault(name, Numbers.NONE);
        return new NetworkLayer(
                name,
                model.node(name).type(),
                block(name),
                shapeOfOne(value(name, built)),
                held.parameters(),
                held.normalization(),
                held.statistics());
    }

    private static Operand<?> value(String name, Map<String, Operand<?>> built) {
        return Objects.requireNonNull(built.get(name), "only names of what is built are asked for");
    }

    private static FreezeBoundary boundary(
            String block, String layer, int firstLayer, Map<String, Operand<?>> built) {
        return new FreezeBoundary(block, layer, firstLayer, shapeOfOne(value(layer, built)));
    }

    private static String block(String name) {
        Matcher found = BLOCK.matcher(name);
        return found.find()
                ? PART.matcher(found.group(1)).replaceFirst("") + "_" + found.group(2)
                : "";
    }

    private static boolean isMap(Operand<?> operand) {
        Shape shape = operand.shape();
        return operand.type() == TFloat32.class
                && shape.numDimensions() == MAP_DIMENSIONS
                && !shape.tail().hasUnknownDimension();
    }

    private static List<Long> shapeOfOne(Operand<?> operand) {
        return operand.shape().tail().toListOrNull();
    }
}
