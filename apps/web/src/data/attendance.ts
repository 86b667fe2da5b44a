/** After this long without a touch of keys, pointer or screen nobody sits here, as far as can be told. */
const presentForMs = 60_000;
let touchedAt = Date.now();

const note = () => {
  touchedAt = Date.now();
};

for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove', 'visibilitychange']) {
  document.addEventListener(sign, note, { capture: true, passive: true });
}

/** What a page asks by itself, with nobody there, must not keep the session alive: the server is told so. */
export const quietHeader = (): Record<string, string> => (Date.now() - touchedAt > presentForMs ? { 'X-Schakel-Quiet': '1' } : {});
