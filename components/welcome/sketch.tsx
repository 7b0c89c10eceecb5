/** A page with two marked passages and their notes beside it; says nothing that the words do not. */
export function Sketch() {
  return (
    <svg class="sketch" viewBox="0 0 560 150" aria-hidden="true">
      <rect class="sheet" x="1" y="1" width="358" height="148" rx="8" />
      <rect class="sheet" x="379" y="1" width="180" height="148" rx="8" />
      <rect class="mark amber" x="90" y="46" width="206" height="18" rx="3" />
      <rect class="mark blue" x="28" y="104" width="158" height="18" rx="3" />
      <path class="headline" d="M28 24h210" />
      <path class="words" d="M28 55h304M28 75h290M28 94h120M28 113h304" />
      <path class="claim" d="M90 66h206" />
      <rect class="bar amber" x="391" y="18" width="4" height="48" rx="2" />
      <rect class="bar blue" x="391" y="86" width="4" height="40" rx="2" />
      <path class="words" d="M405 26h130M405 42h96M405 94h124M405 110h70" />
      <path class="tick" d="M410 65v-10m-4 4l4-4 4 4M432 56l8 8m0-8l-8 8" />
    </svg>
  );
}
