/** Two links of a chain: the mark of Schakel. */
export function Logo() {
  return (
    <svg className="brand__mark" viewBox="0 0 34 34" aria-hidden="true">
      <rect width="34" height="34" rx="8" fill="#fff" />
      <g fill="none" strokeWidth="3" strokeLinecap="round">
        <path d="M18.5 12.2h4.7a4.8 4.8 0 0 1 0 9.6h-4.7" stroke="#2b6aa3" />
        <path d="M15.5 21.8h-4.7a4.8 4.8 0 0 1 0-9.6h4.7" stroke="#0b3157" />
        <path d="M12.5 17h9" stroke="#0b3157" />
      </g>
    </svg>
  );
}
