/** What specs take of `@jest/globals`: a method replaced, and put back. */
export const jest = {
  spyOn(owner, name) {
    const real = owner[name];
    const spy = {
      mockImplementation(body) {
        owner[name] = body;
        return spy;
      },
      mockRestore() {
        owner[name] = real;
      },
    };
    return spy;
  },
};
