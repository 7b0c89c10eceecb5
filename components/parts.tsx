interface Props {
  /** What is not known is left out. */
  parts: (string | undefined)[];
}

/** Facts in one line, parted by dots; each is isolated, so that names in other scripts do not change places. */
export function Parts({ parts }: Props) {
  return (
    <>
      {parts
        .filter((part) => !!part)
        .map((part, at) => (
          <span key={part}>
            {at > 0 && ' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
    </>
  );
}
