import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { buttonClass, type ButtonLook } from './button.js';

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function TextAnchor({ className, ...rest }: AnchorProps) {
  return <a {...rest} className={['nl-link', className].filter(Boolean).join(' ')} />;
}

interface ButtonAnchorProps extends AnchorProps {
  look?: ButtonLook;
  small?: boolean;
}

function ButtonAnchor({ look, small, className, ...rest }: ButtonAnchorProps) {
  return <a {...rest} className={[buttonClass(look, { small }), className].filter(Boolean).join(' ')} />;
}

/** A link to a room: `to`, `params` and `search` are checked against the routes. */
export const TextLink = createLink(TextAnchor);

/** The same, looking like a button: going somewhere, not doing something. */
export const LinkButton = createLink(ButtonAnchor);

/** A file or a page outside the web app, looking like a button. */
export const DownloadButton = ButtonAnchor;

/** An address outside the web app. */
export function OuterLink(props: AnchorProps) {
  return <TextAnchor rel="noreferrer" {...props} />;
}
