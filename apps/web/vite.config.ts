import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { firstViewBudget } from './budget.js';
import { handbook } from './handbook.js';
import { oneLanguage } from './one-language.js';
import { paraglideOptions } from './paraglide.config.mjs';
import { routerOptions } from './router.config.mjs';

// Development only: where the api listens.
const api = process.env['SCHAKEL_API'] ?? 'http://127.0.0.1:3000';
const apiPaths = ['/graphql', '/auth', '/export', '/health'];
// The api answers its own pages only: to it, this server is one of them.
const toApi = { target: api, changeOrigin: true, headers: { origin: new URL(api).origin } };

export default defineConfig({
  plugins: [tanstackRouter(routerOptions), paraglideVitePlugin(paraglideOptions), oneLanguage(), react(), handbook(), firstViewBudget()],
  // The check on client data is the server's own: a library of pure functions, built from its source.
  resolve: { conditions: ['@schakel/source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', proxy: Object.fromEntries(apiPaths.map((path) => [path, toApi])) },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Small modules travel in parcels, made by which pages need them; else every message is a file of its own.
          groups: [
            { name: 'text', test: /[\\/]paraglide[\\/]/, entriesAware: true, entriesAwareMergeThreshold: 2500 },
          ],
        },
      },
    },
  },
});
