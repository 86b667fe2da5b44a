import { useEffect, useRef, useState } from 'react';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { OuterLink } from '../components/link.js';
import { m } from '../paraglide/messages.js';

/** The only sight of an address that was just made: to be copied, or handed to the calendar program. */
export function OpenedFeed({ path }: { path: string }) {
  const address = `${window.location.origin}${path}`;
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    setCopied(false);
    field.current?.focus();
    field.current?.select();
  }, [address]);
  const copy = async () => {
    field.current?.select();
    // Without https a browser gives no clipboard: then the address stands selected, ready for Ctrl-C.
    await window.navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <div className="stack stack--close">
      <Field id="agenda-adres" label={m.calendar_address()} hint={m.calendar_address_hint()}>
        {(ids) => <input {...ids} ref={field} readOnly value={address} className="utrecht-textbox utrecht-textbox--html-input" />}
      </Field>
      <div className="row">
        <Button onClick={() => void copy()}>{m.calendar_copy()}</Button>
        <OuterLink href={address.replace(/^https?:/u, 'webcal:')}>{m.calendar_open()}</OuterLink>
        <span role="status" className="small quiet">
          {isCopied ? m.calendar_copied() : ''}
        </span>
      </div>
      <p className="nl-paragraph small quiet">{m.calendar_how()}</p>
    </div>
  );
}
