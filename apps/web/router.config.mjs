// One place for the route generator's options: generate.mjs and vite.config.ts both use it.
/** @type {Partial<import('@tanstack/router-plugin').Config>} */
export const routerOptions = {
  target: 'react',
  routesDirectory: './src/routes',
  generatedRouteTree: './src/generated/route-tree.ts',
  autoCodeSplitting: true,
  quoteStyle: 'single',
  semicolons: true,
  addExtensions: '.js',
  disableLogging: true,
};
