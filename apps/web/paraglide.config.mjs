// One place for the i18n compiler's options: generate.mjs and vite.config.ts both use it.
/** @type {import('@inlang/paraglide-js').CompilerOptions} */
export const paraglideOptions = {
  project: './project.inlang',
  outdir: './src/paraglide',
  strategy: ['baseLocale'],
  outputStructure: 'message-modules',
  isServer: 'false',
  includeEslintDisableComment: false,
  disableAsyncLocalStorage: true,
};
