const name = 'schakel:plain-keys';

/** May a letter alone be a key? Off for who speaks or presses keys by accident (WCAG 2.1.4); kept on this device. */
export const hasPlainKeys = (): boolean => localStorage.getItem(name) !== 'off';

export function setPlainKeys(isOn: boolean): void {
  localStorage.setItem(name, isOn ? 'on' : 'off');
}
