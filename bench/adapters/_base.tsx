// Only react + react-dom + the harness: the page whose size is subtracted from every other page's.
import { reactAdapter } from "../page/react";

export default reactAdapter(() => null, {
  label: "react + react-dom",
  windowed: false,
  box: () => null,
  state: () => "off",
});
