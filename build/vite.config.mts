// One build for the six programs: the shell's main process, its preload, the backend process, those that it starts
// for old workbooks and for the text of documents, and the pages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { PAGE_POLICY } from '../electron/shell/policy.ts';
import { at, modules } from './lib/paths.mjs';

const FONTS = {
  'fonts/NotoSansSC_400Regular.ttf': '400Regular/NotoSansSC_400Regular.ttf',
  'fonts/NotoSansSC_700Bold.ttf': '700Bold/NotoSansSC_700Bold.ttf',
} as const;

/** The typeface with TrueType outlines that screens, charts and PDFs share, beside the pages as `fonts/`. */
function bundledFonts(): Plugin {
  const read = (source: string) => readFileSync(join(modules, '@expo-google-fonts', 'noto-sans-sc', source));
  return {
    name: 'bundled-fonts',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      for (const [fileName, source] of Object.entries(FONTS)) {
        this.emitFile({ type: 'asset', fileName, source: read(source) });
      }
    },
    configureServer(server) {
      for (const [fileName, source] of Object.entries(FONTS)) {
        server.middlewares.use(`/${fileName}`, (_request, response) => {
          response.setHeader('Content-Type', 'font/ttf');
          response.end(read(source));
        });
      }
    },
  };
}

/** Character maps of Chinese, Japanese and Korean PDFs that do not bring their own, beside the program that reads them. */
function characterMaps(): Plugin {
  const folder = join(modules, 'pdfjs-dist', 'cmaps');
  return {
    name: 'character-maps',
    applyToEnvironment: (environment) => environment.name === 'extractor',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        if (!/\.bcmap$|^LICENSE$/.test(name)) continue;
        this.emitFile({ type: 'asset', fileName: `maps/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}

/** A program outside the pages: one CommonJS file, which old and new Electron and sandboxed preloads all accept. */
function program(name: string, entry: string, target: string, external: string[]): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external, conditions: ['node', 'import', 'default'] },
    build: {
      ssr: true,
      outDir: at('dist', name),
      emptyOutDir: true,
      target,
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: { [name]: at(entry) },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  };
}

/** The policy of the built app, opened for hot reloading: its channel, and the one inline script that starts it. */
const DEV_NONCE = 'development';
const DEV_POLICY = PAGE_POLICY.replace(
  "connect-src 'self'",
  "connect-src 'self' ws://127.0.0.1:5173",
).replace("script-src 'self'", `script-src 'self' 'nonce-${DEV_NONCE}'`);

export default defineConfig(({ command }) => ({
  root: at('renderer'),
  base: './',
  cacheDir: at('node_modules', '.cache', 'vite'),
  plugins: [react(), bundledFonts(), characterMaps()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    headers: { 'Content-Security-Policy': DEV_POLICY },
  },
  ...(command === 'serve' ? { html: { cspNonce: DEV_NONCE } } : {}),
  build: {
    outDir: at('dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome114',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          input: { index: at('renderer', 'index.html'), press: at('renderer', 'press.html') },
        },
      },
    },
    main: program('main', 'electron/shell/main.ts', 'node18', ['electron']),
    preload: program('preload', 'electron/shell/preload.ts', 'chrome114', ['electron']),
    backend: program('backend', 'electron/backend/main.ts', 'node22', ['better-sqlite3']),
    reader: program('reader', 'electron/backend/files/foreign/program.ts', 'node22', []),
    extractor: program('extractor', 'electron/backend/evidence/extract/program.ts', 'node22', []),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
}));
