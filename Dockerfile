# Node 24: the program's floor is 20.19, but the image follows the line that still gets fixes. docs/containers.md says how to pin it.
ARG NODE=24-slim

FROM node:${NODE} AS build
WORKDIR /app
COPY . .
# npm ci compiles to dist as well: see "prepare" in package.json.
RUN npm ci --no-audit --no-fund

FROM node:${NODE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Nothing to compile here, and no package needs its install script.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:${NODE}
LABEL org.opencontainers.image.title="Mediagraph" \
      org.opencontainers.image.description="One GraphQL graph over news articles, the posts embedded in them and what they mention" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json LICENSE ./
COPY bin bin
COPY data data
COPY --from=build /app/dist dist
# The image's user "node", by number so that a cluster can tell that it is not root.
RUN mkdir /data && chown 1000:1000 /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 STORE_URL=sqlite:/data/store.db
USER 1000:1000
EXPOSE 4000
STOPSIGNAL SIGTERM
# The first start loads the reference profiles before it listens. Bash asks by itself: a Node every ten seconds costs more than the server at rest.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["node", "/app/bin/mediagraph.js"]
CMD ["serve"]
