/** The input was wrong; what and where has been told, or is in the message. Ends the tool with exit code 1. */
export class WrongInput extends Error {
  override readonly name = "WrongInput";
}
