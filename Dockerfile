# docker build -t classlens .
# docker run -p 8443:8443 -p 8080:8080 -v classlens:/data -e CLASSLENS_ADDRESS=https://192.168.1.20:8443 classlens
#
# with the address of the machine itself, which a container cannot know: it is shown to pupils and
# stands in the certificate. 8080 only sends browsers to HTTPS. Health and metrics stay inside the container.
#
# With a GPU (NVIDIA's container toolkit on the host):
# docker build -t classlens --build-arg TENSORFLOW_CLASSIFIER=linux-x86_64-gpu \
#     --build-arg RUNTIME=nvidia/cuda:12.2.2-cudnn8-runtime-ubuntu22.04 .
# docker run --gpus all -p 8443:8443 -p 8080:8080 -v classlens:/data -e CLASSLENS_ADDRESS=... classlens

# What the jar runs on, besides the JRE: any Linux with glibc. TensorFlow 2.16.1 wants CUDA 12 and cuDNN 8.
ARG RUNTIME=ubuntu:24.04

FROM node:24-bookworm-slim AS node

FROM eclipse-temurin:25-jdk AS build
# Only what a bundle is built with; links are made anew, because COPY would follow them.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /build
COPY . .
ARG TENSORFLOW_CLASSIFIER=linux-x86_64
RUN ./classlens build "-Dtensorflow-native.classifier=$TENSORFLOW_CLASSIFIER"

FROM eclipse-temurin:25-jre AS jre

FROM ${RUNTIME}
COPY --from=jre /opt/java/openjdk /opt/java/openjdk
COPY --from=build /build/target/classlens.jar /app/classlens.jar
COPY --from=build /build/backbones /app/backbones
# /data takes what an administrator adds (data/backbones) and what is stored;
# the home is where TensorFlow's native library is unpacked at the first start.
RUN mkdir -p /data /home/classlens && chown 10001:10001 /data /home/classlens \
    && ln -s /data /app/data
USER 10001:10001
WORKDIR /app
ENV HOME=/home/classlens \
    PATH=/opt/java/openjdk/bin:$PATH \
    LANG=C.UTF-8 \
    CLASSLENS_DATA=/data \
    CLASSLENS_BACKBONES=/app/backbones,/data/backbones \
    TF_CPP_MIN_LOG_LEVEL=2
VOLUME /data
EXPOSE 8080 8443
# There is no curl; bash can open a connection itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-8081} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
# user.home, because Java takes it from the password file, where this user is not.
ENTRYPOINT ["java", "-Duser.home=/home/classlens", "-jar", "/app/classlens.jar"]
