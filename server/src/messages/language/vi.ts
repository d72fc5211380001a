type Said = (...groups: readonly string[]) => string;

/**
 * What graphql-js and Apollo say of a document, a variable or a request, by its form, and the same in Vietnamese. In English they say it
 * themselves. Parts in quotation marks are names and stay as they are.
 */
const FORMS: readonly (readonly [RegExp, Said])[] = [
  // Syntax
  [/^Syntax Error: Expected (.+), found (.+)\.$/s, (a, b) => `Sai cú pháp: chờ ${a}, nhưng gặp ${b}.`],
  [/^Syntax Error: Unexpected (?:character: )?(.+)\.$/s, (a) => `Sai cú pháp: không hiểu ${a} ở đây.`],
  [/^Syntax Error: Unterminated string\.$/, () => "Sai cú pháp: chuỗi chữ chưa đóng dấu ngoặc kép."],
  [/^Syntax Error: Invalid (.+)\.$/s, (a) => `Sai cú pháp: ${a} không hợp lệ.`],
  // Fields
  [/^Cannot query field "(.+)" on type "(.+)"\.$/, (a, b) => `Kiểu "${b}" không có trường "${a}".`],
  [
    /^Field "(.+)" of type "(.+)" must have (?:a selection of subfields|at least one field selected)\.$/,
    (a, b) => `Trường "${a}" kiểu "${b}" cần chọn trường con.`,
  ],
  [
    /^Field "(.+)" must not have a selection since type "(.+)" has no subfields\.$/,
    (a, b) => `Trường "${a}" không chọn trường con được vì kiểu "${b}" không có.`,
  ],
  [
    /^Fields "(.+?)" conflict because (.+)\. Use different aliases on the fields to fetch both if this was intentional\.$/s,
    (a) => `Trường "${a}" được hỏi hai lần theo hai cách khác nhau: hãy đặt cho mỗi lần một bí danh riêng.`,
  ],
  // Arguments
  [/^Unknown argument "(.+)" on field "(.+)"\.$/, (a, b) => `Trường "${b}" không có đối số "${a}".`],
  [/^Unknown argument "(.+)" on directive "(.+)"\.$/, (a, b) => `Chỉ thị "${b}" không có đối số "${a}".`],
  [
    /^(?:Field|Directive) "(.+)" argument "(.+)" of type "(.+)" is required, but it was not provided\.$/,
    (a, b, c) => `Thiếu đối số "${b}" (kiểu "${c}") của "${a}".`,
  ],
  [
    /^Argument "(.+?)" of (?:required|non-null) type "(.+?)" .+$/s,
    (a, b) => `Đối số "${a}" kiểu "${b}" không được để trống.`,
  ],
  [/^Argument "(.+?)" has invalid value (.+)\.$/s, (a, b) => `Đối số "${a}" không nhận giá trị ${b}.`],
  // Values
  [/^Value "(.+)" does not exist in "(.+)" enum\.$/s, (a, b) => `"${a}" không phải một giá trị của "${b}".`],
  [
    /^Enum "(.+)" cannot represent non-(?:enum|string) value: (.+)\.$/s,
    (a, b) => `"${a}" không nhận ${b}: giá trị viết liền, không có ngoặc kép.`,
  ],
  [/^Expected value of type "(.+)", found (.+)\.$/s, (a, b) => `Chờ giá trị kiểu "${a}", nhưng gặp ${b}.`],
  [/^Expected type "(.+)" to be an object\.$/, (a) => `Kiểu "${a}" phải là một đối tượng { … }.`],
  [/^Expected non-nullable type "(.+)" not to be null\.$/, (a) => `Kiểu "${a}" không được để trống.`],
  [/^Expected type "(.+)"\.(?: .+)?$/s, (a) => `Chờ giá trị kiểu "${a}".`],
  [
    /^Int cannot represent non 32-bit signed integer value: (.+)$/s,
    (a) => `${a} quá lớn, hoặc không phải số nguyên.`,
  ],
  [/^Int cannot represent non-integer value: (.+)$/s, (a) => `${a} không phải số nguyên.`],
  [/^Float cannot represent non numeric value: (.+)$/s, (a) => `${a} không phải một số.`],
  [/^Boolean cannot represent a non boolean value: (.+)$/s, (a) => `${a} không phải true hay false.`],
  [
    /^String cannot represent a non string value: (.+)$/s,
    (a) => `${a} không phải chuỗi chữ trong ngoặc kép.`,
  ],
  [
    /^ID cannot represent (?:a non-string and non-integer )?value: (.+)$/s,
    (a) => `${a} không phải một mã: mã viết trong ngoặc kép.`,
  ],
  [/^Field "(.+)" of required type "(.+)" was not provided\.$/, (a, b) => `Thiếu "${a}" (kiểu "${b}").`],
  [/^Field "(.+)" is not defined by type "(.+)"\.$/, (a, b) => `Kiểu "${b}" không có "${a}".`],
  // Variables
  [/^Variable "(.+)" is not defined(?: by operation "(.+)")?\.$/, (a) => `Biến "${a}" chưa được khai báo.`],
  [
    /^Variable "(.+)" is never used(?: in operation "(.+)")?\.$/,
    (a) => `Biến "${a}" khai báo mà không dùng.`,
  ],
  [
    /^Variable "(.+)" of type "(.+)" used in position expecting type "(.+)"\.$/,
    (a, b, c) => `Biến "${a}" kiểu "${b}" đứng ở chỗ cần kiểu "${c}".`,
  ],
  [
    /^Variable "(.+)" of (?:required|non-null) type "(.+)" (?:was not provided|must not be null)\.$/,
    (a, b) => `Chưa cho giá trị của biến "${a}" (kiểu "${b}").`,
  ],
  [
    /^Variable "(.+)" (?:cannot be non-input type|expected value of type) "(.+?)".*$/s,
    (a, b) => `Biến "${a}" không thể có kiểu "${b}".`,
  ],
  // Fragments, directives, operations
  [/^Unknown type "(.+)"\.$/, (a) => `Không có kiểu "${a}".`],
  [/^Unknown fragment "(.+)"\.$/, (a) => `Không có đoạn (fragment) "${a}".`],
  [/^Fragment "(.+)" is never used\.$/, (a) => `Đoạn (fragment) "${a}" khai báo mà không dùng.`],
  [
    /^Cannot spread fragment "(.+?)" within itself.*$/s,
    (a) => `Đoạn (fragment) "${a}" không thể chứa chính nó.`,
  ],
  [
    /^Fragment (?:"(.+)" )?cannot be spread here as objects of type "(.+)" can never be of type "(.+)"\.$/,
    (_, b, c) => `Đoạn (fragment) của kiểu "${c}" không đặt được vào kiểu "${b}".`,
  ],
  [
    /^Fragment (?:"(.+)" )?cannot condition on non composite type "(.+)"\.$/,
    (_, b) => `Đoạn (fragment) không đặt được trên kiểu "${b}", vì kiểu này không có trường.`,
  ],
  [/^Unknown directive "(.+)"\.$/, (a) => `Không có chỉ thị "${a}".`],
  [/^Directive "(.+)" may not be used on (.+)\.$/, (a, b) => `Chỉ thị "${a}" không dùng được ở ${b}.`],
  [
    /^The directive "(.+)" can only be used once at this location\.$/,
    (a) => `Chỉ thị "${a}" chỉ dùng được một lần ở đây.`,
  ],
  [
    /^There can be only one (?:argument|variable|fragment|operation|input field) named "(.+)"\.$/,
    (a) => `"${a}" chỉ được có một lần.`,
  ],
  [
    /^This anonymous operation must be the only defined operation\.$/,
    () => "Khi có nhiều câu hỏi trong một văn bản, mỗi câu hỏi phải có tên.",
  ],
  [/^The (.+) definition is not executable\.$/, (a) => `Định nghĩa ${a} không phải câu hỏi.`],
  [/^Unknown operation named "(.+)"\.$/, (a) => `Không có câu hỏi tên "${a}" trong văn bản.`],
  [
    /^Must provide operation name if query contains multiple operations\.$/,
    () => "Văn bản có nhiều câu hỏi: hãy ghi tên câu hỏi cần trả lời (operationName).",
  ],
  [
    /^(?:Anonymous operation|Operation "?(.+?)"?) recursively requests too many .+$/s,
    () => "Câu hỏi có quá nhiều trường khi viết ra hết các đoạn dùng chung.",
  ],
  [/^Too many validation errors.*$/s, () => "Câu hỏi có quá nhiều chỗ sai: không kiểm tra tiếp."],
  [/^Maximum introspection depth exceeded$/, () => "Câu hỏi về lược đồ lồng quá sâu."],
  // Requests
  [/^GraphQL queries must be strings\..*$/s, () => "Phần `query` của yêu cầu phải là chữ."],
  [/^GraphQL operations must contain a non-empty `query`.*$/s, () => "Yêu cầu phải có `query` không rỗng."],
  [
    /^POST body missing, invalid Content-Type, or JSON object has no keys\.$/,
    () => "Yêu cầu POST không có nội dung, không đúng kiểu, hoặc JSON không có gì.",
  ],
  [/^`?(\w+)`? (?:in a POST body|must be|should).*$/s, (a) => `Phần "${a}" của yêu cầu không đúng dạng.`],
  [
    /^The `?(\w+)`? .+(?:valid JSON|invalid JSON|JSON).*$/s,
    (a) => `Phần "${a}" của yêu cầu không phải JSON.`,
  ],
  [/^Operation batching disabled\.$/, () => "Mỗi yêu cầu chỉ hỏi một câu."],
  [/^An 'accept' header was provided.*$/s, () => "Tiêu đề Accept không có dạng nào trả lời được."],
  [/^PersistedQueryNot(?:Found|Supported)$/, () => "Câu hỏi lưu sẵn theo mã băm không dùng được ở đây."],
];

/** A message of the language's own in Vietnamese; null for one of a form that nobody foresaw. */
export function inVietnamese(message: string): string | null {
  for (const [form, said] of FORMS) {
    const found = form.exec(message);
    if (found !== null) return said(...found.slice(1).map((group) => group ?? ""));
  }
  return null;
}
