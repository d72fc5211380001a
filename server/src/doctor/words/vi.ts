import { counted } from "../../messages/words.ts";
import type { WordsOf } from "../../messages/words-of.ts";
import type { FindingMatter, Place } from "../finding.ts";

const n = counted("vi-VN");
const places: Readonly<Record<Place, string>> = {
  data: "dữ liệu",
  backups: "bản sao lưu",
  temporary: "tệp tạm",
};
const chains: Readonly<Record<string, string>> = { data: "số liệu", access: "truy cập" };
const names = (all: readonly string[]): string => all.join(", ");

/** What was found, in Vietnamese: what is the matter, and where something has to be done, what. */
export const doctorVi: WordsOf<FindingMatter> = {
  VERSIONS: ({ program, node, system }) => `Bản đồ Phong trào ${program}, Node ${node}, ${system}`,
  NODE_OLD: ({ node, least }) =>
    `Node ${node} quá cũ; cần bản ${least} trở lên. Hãy chạy bằng npm start, lệnh này tự mang Node theo.`,
  MEMORY: ({ mebibytes, least }) =>
    `bộ nhớ: ${n(mebibytes)} MiB${mebibytes < least ? `, ít hơn mức cần ${n(least)} MiB: câu hỏi lớn có thể bị từ chối` : ""}`,
  OPEN_FILES: ({ most, least }) =>
    most < least
      ? `chỉ được mở ${n(most)} tệp cùng lúc, cần ${n(least)}: ulimit -n ${least}, hoặc LimitNOFILE=${least} trong systemd`
      : `được mở ${n(most)} tệp cùng lúc`,
  SETTING_WRONG: ({ problem }) => `một thiết lập chưa đúng: ${problem}`,
  SETTINGS: ({ host, port, database, auth, readers }) =>
    `lắng nghe tại ${host}:${port}, cơ sở dữ liệu ${database}, AUTH=${auth}, READERS=${readers}`,
  DISK: ({ what, path, freeMebibytes, leastMebibytes }) =>
    `chỗ trống cho ${places[what]} (${path}): ${n(freeMebibytes)} MiB${freeMebibytes < leastMebibytes ? `, ít hơn ${n(leastMebibytes)} MiB: hãy giải phóng chỗ, hoặc chọn ổ đĩa khác` : ""}`,
  NOT_WRITABLE: ({ what, path, why }) =>
    `không ghi được vào ${path}, nơi để ${places[what]} (${why}). Hãy chạy với chủ sở hữu của nó, hoặc đổi quyền.`,
  OPEN_TO_OTHERS: ({ path, mode }) =>
    `người khác đọc được ${path} (${mode}), trong đó có bí mật hoặc mã băm của chúng: chmod go= ${path}`,
  PORT_FREE: ({ port }) => `cổng ${port} còn trống: chương trình không chạy ở đây`,
  PORT_OURS: ({ port }) => `chương trình trả lời tại cổng ${port} và đã sẵn sàng`,
  PORT_NOT_READY: ({ port, reason }) => `chương trình chạy tại cổng ${port} nhưng chưa sẵn sàng: ${reason}`,
  PORT_TAKEN: ({ port, why }) =>
    `không dùng được cổng ${port} (${why}). Hãy dừng chương trình đang giữ cổng, hoặc đặt PORT khác.`,
  PUBLIC_URL_OURS: ({ address }) => `${address} dẫn tới đây`,
  PUBLIC_URL_OTHER: ({ address, status }) =>
    `${address} (PUBLIC_URL) không dẫn tới chương trình: HTTP ${status} tại /healthz. Chương trình có đang chạy không, máy chủ trung gian (proxy) có dẫn tới đúng cổng không, địa chỉ có viết đúng không?`,
  PUBLIC_URL_UNREACHED: ({ address, why }) =>
    `từ đây không tới được ${address} (PUBLIC_URL) (${why}). Proxy có đang chạy không, tên miền có dẫn tới nó không, có tường lửa chặn không?`,
  PUBLIC_URL_PLAIN: ({ address }) =>
    `${address} (PUBLIC_URL) không có TLS: chỉ đăng nhập được ngay trên máy này. Hãy đặt proxy có TLS phía trước và đặt PUBLIC_URL=https://…`,
  NO_PROXY_TRUSTED: () =>
    "có PUBLIC_URL mà không có TRUST_PROXY: sau proxy, mọi người đọc bị coi là một, dùng chung giới hạn của một người. Hãy đặt TRUST_PROXY là địa chỉ của proxy.",
  CERTIFICATE_ENDS: ({ address, days, least }) =>
    `chứng thư của ${address} còn hạn ${n(days)} ngày${days < least ? ": hãy gia hạn; chương trình tự gia hạn có còn chạy không?" : ""}`,
  CERTIFICATE_EXPIRED: ({ address, days }) =>
    `chứng thư của ${address} đã hết hạn ${n(days)} ngày, nên trình duyệt từ chối trang: hãy gia hạn rồi nạp lại vào proxy`,
  CERTIFICATE_DISTRUSTED: ({ address, why }) =>
    `máy này không tin chứng thư của ${address} (${why}). Trình duyệt của người đọc phải biết nơi cấp chứng thư, và tên trong đó phải là địa chỉ này.`,
  ASSET_MISSING: ({ path }) =>
    `thiếu ${path} hoặc tệp trống, nên bản chương trình này không đầy đủ. Hãy cài lại.`,
  ASSETS: ({ files }) => `dữ liệu gốc, lược đồ và phông chữ đầy đủ (đã xem ${n(files)} mục)`,
  PAGES_NOT_BUILT: () => "các trang chưa được dựng; npm start sẽ dựng",
  DATABASE_UNREACHED: ({ why }) => `không dùng được cơ sở dữ liệu: ${why}`,
  DATABASE: ({ version, mebibytes, milliseconds }) =>
    `PostgreSQL ${version}, ${n(mebibytes)} MiB, trả lời trong ${n(milliseconds)} ms`,
  DATABASE_SETTING: ({ name, value, wanted }) =>
    `PostgreSQL có ${name} = ${value}; nếu không phải ${wanted} thì số liệu có thể mất hoặc hỏng khi máy gặp sự cố`,
  CONNECTIONS: ({ used, most, wanted }) =>
    `kết nối: đang dùng ${n(used)} trên ${n(most)}${most - used < wanted ? `, mà một máy chủ cần tới ${n(wanted)}: hãy tăng max_connections` : ""}`,
  LONG_TRANSACTION: ({ seconds, program, pid }) =>
    `một giao dịch của ${program === "" ? "một chương trình không tên" : program} đã mở ${n(seconds)} giây; những gì bị xóa trong lúc đó vẫn chiếm chỗ cho tới khi nó kết thúc. Nếu không ai cần: select pg_terminate_backend(${pid})`,
  WAITING_FOR_LOCK: ({ seconds, program }) =>
    `${program} đã chờ khóa ${n(seconds)} giây: select * from pg_locks where not granted`,
  STANDBY_LAG: ({ name, seconds }) =>
    `máy dự phòng ${name} chậm ${n(seconds)} giây${seconds > 60 ? ": những gì công bố từ đó sẽ thiếu ở đấy. Máy đó hoặc đường mạng tới nó có quá tải không? Có câu hỏi dài nào ở đó giữ nó lại không?" : ""}`,
  REPLICA: ({ name, commits, seconds, most }) =>
    commits > 0
      ? `bản sao ${name} thiếu ${n(commits)} lần ghi dữ liệu mới nhất và chậm ${n(seconds)} giây: người đọc của nó được trả lời từ máy chủ chính. Nó còn nhận dữ liệu không (pg_stat_wal_receiver), có câu hỏi dài nào giữ nó lại, nó có quá tải không?`
      : `bản sao ${name} có số liệu mới nhất${seconds > most ? ` nhưng chậm ${n(seconds)} giây ở những gì khác đã ghi: máy đó hoặc đường mạng tới nó có quá tải không?` : ""}`,
  REPLICA_FEEDBACK: ({ name }) =>
    `bản sao ${name} có hot_standby_feedback = off: câu trả lời dài và tệp đọc ở đó có thể bị ngắt bởi việc dọn dẹp ở máy chủ chính. Hãy đặt thành on trong postgresql.conf của nó rồi nạp lại.`,
  REPLICA_NONE: ({ name }) =>
    `${name} trong READ_DATABASE_URL không theo máy chủ chính (tự nhận thay đổi, như sau khi được nâng lên làm máy chính): không đọc gì ở đó. Hãy cho nó theo lại từ đầu, hoặc bỏ khỏi READ_DATABASE_URL.`,
  REPLICA_OTHER: ({ name }) =>
    `${name} trong READ_DATABASE_URL là một cơ sở dữ liệu riêng, không phải bản sao của DATABASE_URL: không đọc gì ở đó. Hãy tạo nó bằng pg_basebackup từ máy chủ chính (docs/operating/replicas.md).`,
  REPLICA_UNREACHED: ({ name, why }) =>
    `không hỏi được bản sao ${name} (${why}); người đọc của nó được trả lời từ máy chủ chính. Nó có chạy không, địa chỉ trong READ_DATABASE_URL có đúng không, pg_hba.conf của nó có cho máy này vào không?`,
  SPREAD: ({ workers, parts }) =>
    `các bảng lớn được rải trên ${n(workers.length)} máy phụ (worker), thành ${n(parts)} phần: ${workers.map(({ name, families, mebibytes }) => `${name} ${n(families)} nhóm chỉ tiêu, ${n(mebibytes)} MiB`).join("; ")}`,
  SPREAD_UNEVENLY: ({ workers, parts, moves }) =>
    moves > 0
      ? `các bảng lớn được rải trên ${n(workers)} máy phụ (worker), chưa đều: ${n(moves)} trong ${n(parts)} phần nên nằm ở máy khác. Khi không có máy chủ nào chạy: npm run atlas -- distribute`
      : `một trong ${n(workers)} máy phụ (worker) là máy mới, chưa giữ gì. Khi không có máy chủ nào chạy: npm run atlas -- distribute`,
  NOT_SPREAD: ({ citus, workers }) =>
    `có Citus ${citus} với ${n(workers)} máy phụ (worker), nhưng chưa rải gì lên đó. Xem sẽ thế nào: npm run atlas -- distribute --plan`,
  TABLES_LEFT: ({ tables }) =>
    `chưa được rải như các bảng khác: ${names(tables)}. Khi không có máy chủ nào chạy: npm run atlas -- distribute`,
  WORKER_UNREACHED: ({ name, why }) =>
    `không tới được máy phụ (worker) ${name} (${why}): mọi câu hỏi về các nhóm chỉ tiêu nằm ở đó không được trả lời. Máy có chạy không, pg_hba.conf của nó có cho máy điều phối vào không?`,
  WORKER_OTHER: ({ name, is, wanted }) =>
    `máy phụ (worker) ${name} là ${is}, máy điều phối là ${wanted}: phải giống nhau, nếu không số liệu ở đó bị xếp theo thứ tự khác`,
  SLOT_LEFT: ({ name, mebibytes }) =>
    `không ai lấy nhật ký thay đổi cho khe (slot) ${name}; cơ sở dữ liệu giữ lại ${n(mebibytes)} MiB và giữ tiếp cho tới khi đầy đĩa. Hãy chạy lại bên lấy (pg_receivewal, máy dự phòng), hoặc: select pg_drop_replication_slot('${name}')`,
  ARCHIVE_FAILS: ({ file, seconds }) =>
    `archive_command hỏng cách đây ${n(seconds)} giây, tại ${file}, và từ đó chưa thành công: cơ sở dữ liệu giữ nhật ký cho tới khi đầy đĩa, và không trở lại được thời điểm nào từ đó về sau. Lý do có trong nhật ký của PostgreSQL.`,
  DATABASE_READ_ONLY: () =>
    "PostgreSQL này là máy dự phòng hoặc còn đang phục hồi, không nhận thay đổi: DATABASE_URL phải dẫn tới máy chính, hoặc: select pg_promote()",
  WRAPAROUND: ({ transactions }) =>
    `dòng cũ nhất đã qua ${n(transactions)} giao dịch; trước mức 2.000.000.000 PostgreSQL sẽ dừng. Autovacuum có bị tắt không? vacuum freeze`,
  CLOCK: ({ seconds }) =>
    seconds > 2
      ? `đồng hồ của máy này và của cơ sở dữ liệu lệch nhau ${n(seconds)} giây: hãy chỉnh cả hai theo cùng một máy chủ thời gian`
      : "đồng hồ của máy này và của cơ sở dữ liệu khớp nhau",
  COMMIT_IN_FUTURE: ({ at }) =>
    `lần ghi số liệu mới nhất mang thời điểm ${at}, chưa tới: khi đó đồng hồ đã sai. Những gì đến trước ngày đó được tính ngay sau thời điểm ấy.`,
  SCHEMA: ({ newest }) => `mọi bảng đều đúng phiên bản này (${newest})`,
  MIGRATIONS_PENDING: ({ names: all }) =>
    `các bảng thuộc phiên bản cũ hơn; lần khởi động tới sẽ nâng lên (${names(all)}). Hãy sao lưu trước.`,
  SCHEMA_NEWER: ({ names: all }) =>
    `các bảng thuộc phiên bản chương trình mới hơn (${names(all)}): hãy chạy bản đó, hoặc khôi phục bản sao lưu trước khi nâng cấp`,
  NO_ATLAS_YET: () => "cơ sở dữ liệu này chưa có gì; npm start sẽ tạo",
  CONTENT: ({ observations, answers, version }) =>
    `${n(observations)} số liệu, ${n(answers)} câu trả lời, phiên bản số liệu ${version === null ? "–" : n(version)}`,
  ANSWERS_RIGHT: ({ dataset, compared }) =>
    `${dataset}: ${n(compared)} câu trả lời của một nhóm chỉ tiêu đúng với số liệu`,
  ANSWERS_WRONG: ({ dataset, differences }) =>
    `${dataset}: ${n(differences)} câu trả lời khác với số liệu. Hãy báo cho chúng tôi, rồi: npm run atlas -- recompute`,
  CHAIN_RIGHT: ({ chain, entries }) => `nhật ký ${chains[chain] ?? chain} nguyên vẹn (${n(entries)} mục)`,
  CHAIN_BROKEN: ({ chain, entry, why }) =>
    `nhật ký ${chains[chain] ?? chain} không còn như lúc được ghi, từ mục ${n(entry)}: ${why}`,
  NO_BACKUPS: () =>
    "không có sao lưu theo lịch: hãy đặt BACKUP_DIR, hoặc bảo đảm npm run atlas -- backup được gọi bằng cách khác",
  BACKUPS_BESIDE_DATA: ({ folder }) =>
    `bản sao lưu trong ${folder} nằm cùng ổ đĩa với dữ liệu, mất ổ là mất cả: hãy chép sang máy khác`,
  NO_BACKUP_YET: ({ folder }) => `chưa có bản sao lưu nào trong ${folder}; chương trình đang chạy sẽ tạo`,
  BACKUP_OLD: ({ file, hours, every }) =>
    `bản sao lưu mới nhất đã ${n(hours)} giờ, lẽ ra cứ ${n(every)} giờ có một bản: ${file}. Lý do có trong nhật ký: "the backup failed".`,
  BACKUP_RECENT: ({ file, hours }) => `bản sao lưu mới nhất được ${n(hours)} giờ: ${file}`,
  BACKUP_DAMAGED: ({ fault }) => fault,
  NOT_LOOKED_AT: ({ what, why }) => `không xem được ${what}: ${why}`,
};
