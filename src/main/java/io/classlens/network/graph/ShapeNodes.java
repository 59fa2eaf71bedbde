package io.classlens.network.graph;

import static java.util.Map.entry;

import io.classlens.network.backbone.ModelFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.StridedSlice;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ResizeNearestNeighbor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** What moves values about. */
final class ShapeNodes {

    static final Map<String, NodeStep.Builder> BUILDERS =
            Map.ofEntries(
                    entry("Reshape", s -> s.tf().reshape(s.<TType>input(0), s.input(1))),
                    entry("ExpandDims", s -> s.tf().expandDims(s.<TType>input(0), s.input(1))),
                    entry("Transpose", s -> s.tf().linalg.transpose(s.<TType>input(0), s.input(1))),
                    entry("Squeeze", ShapeNodes::squeeze),
                    entry("Pad", ShapeNodes::padWithZeros),
                    entry("PadV2", s -> s.tf().pad(s.<TType>input(0), s.input(1), s.input(2))),
                    entry("ConcatV2", ShapeNodes::concatenation),
                    entry("Pack", ShapeNodes::stack),
                    entry("Unpack", ShapeNodes::unstack),
                    entry("StridedSlice", ShapeNodes::stridedSlice),
                    entry("ResizeBilinear", ShapeNodes::resizeBilinear),
                    entry("ResizeNearestNeighbor", ShapeNodes::resizeNearest));

    private ShapeNodes() {}

    private static Operand<?> squeeze(NodeStep step) throws ModelFormatException {
        List<Long> axes = step.attributes().integers("squeeze_dims");
        return step.tf().squeeze(step.<TType>input(0), Squeeze.axis(axes));
    }

    private static Operand<?> padWithZeros(NodeStep step) throws ModelFormatException {
        return step.tf().pad(step.<TFloat32>input(0), step.input(1), step.tf().constant(0f));
    }

    private static Operand<?> concatenation(NodeStep step) throws ModelFormatException {
        int last = step.inputs().size() - 1;
        return step.tf().concat(values(step, last), step.<TNumber>input(last));
    }

    private static Operand<?> stack(NodeStep step) throws ModelFormatException {
        return step.tf()
                .stack(
                        values(step, step.inputs().size()),
                        Stack.axis(step.attributes().integer("axis", 0)));
    }

    private static List<Operand<TType>> values(NodeStep step, int count)
            throws ModelFormatException {
        List<Operand<TType>> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(step.input(i));
        }
        return values;
    }

    private static Operand<?> unstack(NodeStep step) throws ModelFormatException {
        return step.tf()
                .unstack(
                        step.<TType>input(0),
                        step.attributes().integer("num", 0),
                        Unstack.axis(step.attributes().integer("axis", 0)))
                .output()
                .getFirst();
    }

    private static Operand<?> stridedSlice(NodeStep step) throws ModelFormatException {
        return step.tf()
                .stridedSlice(
                        step.<TType>input(0),
                        step.<TNumber>input(1),
                        step.input(2),
                        step.input(3),
                        StridedSlice.beginMask(step.attributes().integer("begin_mask", 0)),
                        StridedSlice.endMask(step.attributes().integer("end_mask", 0)),
                        StridedSlice.ellipsisMask(step.attributes().integer("ellipsis_mask", 0)),
                        StridedSlice.newAxisMask(step.attributes().integer("new_axis_mask", 0)),
                        StridedSlice.shrinkAxisMask(
                                step.attributes().integer("shrink_axis_mask", 0)));
    }

    private static Operand<?> resizeBilinear(NodeStep step) throws ModelFormatException {
        return step.tf()
                .image
                .resizeBilinear(
                        step.<TFloat32>input(0),
                        step.input(1),
                        ResizeBilinear.alignCorners(step.attributes().flag("align_corners")),
                        ResizeBilinear.halfPixelCenters(
                                step.attributes().flag("half_pixel_centers")));
    }

    private static Operand<?> resizeNearest(NodeStep step) throws ModelFormatException {
        return step.tf()
                .image
                .resizeNearestNeighbor(
                        step.<TFloat32>input(0),
                        step.input(1),
                        ResizeNearestNeighbor.alignCorners(step.attributes().flag("align_corners")),
                        ResizeNearestNeighbor.halfPixelCenters(
                                step.attributes().flag("half_pixel_centers")));
    }
}
