import { useState } from 'react';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { recordKeys, recordKindWord } from './record-words.js';
import { hasPlainKeys, setPlainKeys } from './plain-keys.js';
import { Checkbox } from '../components/checkbox.js';
import { m } from '../paraglide/messages.js';

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How the key is called that goes with a letter. */
export const altName = (): string => (isApple() ? m.minutes_key_option() : m.minutes_key_alt());

function Keys() {
  const alt = altName();
  const command = isApple() ? m.minutes_key_command() : m.minutes_key_ctrl();
  const keys: [keys: string, what: string][] = [
    [m.minutes_keys_down({ alt }), m.minutes_keys_next()],
    [m.minutes_keys_up({ alt }), m.minutes_keys_previous()],
    ...Object.entries(recordKeys).map(([letter, kind]): [string, string] => [`${alt} + ${letter.toUpperCase()}`, recordKindWord(kind)]),
    [`${alt} + N`, m.minutes_kind_note()],
    [`${command} + B`, m.minutes_keys_bold()],
    [`${command} + I`, m.minutes_keys_italic()],
    [m.minutes_keys_dash(), m.minutes_keys_bullets()],
    [m.minutes_keys_one(), m.minutes_keys_numbers()],
    [m.minutes_keys_shift_enter(), m.minutes_keys_break()],
    [`${command} + Z`, m.minutes_keys_undo()],
  ];
  return (
    <dl className="minutes__keys">
      {keys.map(([name, what]) => (
        <div key={name}>
          <dt>
            <kbd>{name}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The letter alone, outside a text. */
function PlainKeys() {
  const [isOn, setOn] = useState(hasPlainKeys);
  const change = (value: boolean) => {
    setPlainKeys(value);
    setOn(value);
  };
  return <Checkbox label={m.minutes_plain_keys()} hint={m.minutes_plain_keys_hint()} value={isOn} onChange={change} />;
}

/** All keys of this room in one place. */
export function KeyHelp() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="subtle" onClick={() => setOpen(true)}>
        {m.minutes_keys()}
      </Button>
      {isOpen ? (
        <Dialog title={m.minutes_keys()} onClose={() => setOpen(false)}>
          <div className="stack">
            <Keys />
            <PlainKeys />
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
