import type { ButtonHTMLAttributes, ReactNode } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'subtle';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  look?: ButtonLook;
  /** Cannot be undone, or takes something away. */
  danger?: boolean;
  small?: boolean;
  /** Work is under way: stays focusable, does nothing when pressed. */
  busy?: boolean;
  children: ReactNode;
}

const lookClass: Record<ButtonLook, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
};

/** Class names of a button, for what is a link but looks like one. */
export function buttonClass(look: ButtonLook = 'secondary', { danger = false, small = false } = {}): string {
  const extra = [danger && 'button--danger', small && 'utrecht-button--small'].filter(Boolean);
  return ['utrecht-button', lookClass[look], ...extra].join(' ');
}

export function Button({ look, danger, small, busy, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={buttonClass(look, { danger, small })}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}
