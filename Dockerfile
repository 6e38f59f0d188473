# The proxy, and nothing else: no elements, no sandbox, no tools. At the top, where every engine looks for it.
#
#   docker build --tag offer-proxy .
#   docker run --read-only --env-file offers.env --publish 8787:8787 offer-proxy

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY src ./src
RUN npm run build:modules && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production PORT=8787
WORKDIR /proxy
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist/offer ./dist/offer
COPY --from=build /build/dist/proxy ./dist/proxy
USER node
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "--eval", "const base = process.env.OFFERS_BASE_PATH ?? '/offers'; fetch(`http://127.0.0.1:${process.env.PORT}${base === '/' ? '' : base}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/proxy/cli.js"]
