/** The mark: a page with its proof. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="brand-mark">
      <rect x="1" y="1" width="22" height="22" rx="5" fill="var(--accent)" />
      <path
        d="M6 7.5h7M6 12h4.5M6 16.5h3"
        stroke="var(--on-accent)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
      <path
        d="M11.5 14.6l2.6 2.7 4.6-6.2"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
