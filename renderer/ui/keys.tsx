/** A key combination, as caps. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(/[+ ]/).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
