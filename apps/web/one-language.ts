import type { Plugin } from 'vite';

const oneMessage = /[\\/]paraglide[\\/]messages[\\/][^_][^\\/]*\.js$/;

/** The choice between languages that stands around every message: with one language it is all there is to leave out. */
const choice = /export const (\w+) = \/\*\*[\s\S]*?\n\treturn nl_\1\(inputs\)\n\}\);?\s*$/;

/** While Dutch is the only language, a message is its words: without this each carries a choice that is longer than most of them. */
export function oneLanguage(): Plugin {
  return {
    name: 'one-language',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!oneMessage.test(id) || !choice.test(code)) return undefined;
      const short = code.replace(choice, 'export const $1 = nl_$1;').replace(/^import \{ getLocale, [^;]*;\n/m, '');
      return { code: short, map: null };
    },
  };
}
