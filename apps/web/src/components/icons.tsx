interface IconProps {
  d: string;
}

function Icon({ d }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={d} />
    </svg>
  );
}

export const CloseIcon = () => <Icon d="M5 5l10 10M15 5L5 15" />;
export const MenuIcon = () => <Icon d="M3 5h14M3 10h14M3 15h14" />;
export const ChevronDownIcon = () => <Icon d="M5 8l5 5 5-5" />;
export const BellIcon = () => <Icon d="M5 13V9a5 5 0 0 1 10 0v4l1.5 2h-13zM8.5 18h3" />;
export const PersonIcon = () => <Icon d="M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17a6.5 6.5 0 0 1 13 0" />;
export const SearchIcon = () => <Icon d="M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5L17.5 17.5" />;
