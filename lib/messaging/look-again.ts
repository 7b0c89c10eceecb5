/** Text that a script draws is there by then, mostly; ms. */
const LATE = 2_500;
/** A page that moved by its history has changed its text by then, mostly; ms. */
const SOON = 500;

/**
 * Looks at the page now, and after it has moved by its history; once more, later, while a look says that there may be
 * more to find. The browser brings our scripts when it is idle: to wait for another such time costs more than a look.
 */
export function lookAgain(look: () => Promise<boolean>): void {
  // After the extension was loaded anew its old scripts fail here, and are quiet.
  const quietly = () => look().catch(() => false);
  const lookLater = () => setTimeout(quietly, LATE);
  quietly().then((isOpen) => isOpen && lookLater());
  // The oldest browsers that we run in have the Navigation API.
  navigation.addEventListener('navigatesuccess', () => {
    setTimeout(quietly, SOON);
    lookLater();
  });
}
