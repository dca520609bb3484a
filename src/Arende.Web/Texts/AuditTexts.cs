using Arende.Application.Audit;

namespace Arende.Web.Texts;

public static partial class T
{
    /// <summary>The access log: sentences that begin with who did it.</summary>
    public static class Audit
    {
        public static Text Title { get; } = new("Åtkomstlogg", "Access log");
        public static Text Lead { get; } = new(
            "Ändrade konton och roller, nekad åtkomst och läsning av sekretessmarkerade ärenden och uppdrag. Raderna kan inte ändras eller tas bort.",
            "Changed accounts and roles, refused access, and reading of secret cases and assignments. The lines can't be changed or removed.");
        public static Text When { get; } = new("När", "When");
        public static Text Who { get; } = new("Vem", "Who");
        public static Text What { get; } = new("Vad", "What");
        public static Text Person { get; } = new("Person", "Person");
        public static Text Anyone { get; } = new("Alla", "Everyone");
        public static Text From { get; } = new("Från och med", "From");
        public static Text To { get; } = new("Till och med", "To");
        public static Text Show { get; } = new("Visa", "Show");
        public static Text Nothing { get; } = new("Inga rader", "No lines");
        public static Text NothingHelp { get; } = new("Välj en annan person eller en längre tid.", "Choose another person or a longer time.");
        public static Text CommandLine { get; } = new("Kommandoraden", "The command line");

        public static Text Of(AuditKind kind, HistoryArguments told) => kind switch
        {
            AuditKind.AccountCreated => new($"skapade kontot för {told.Word("name")} ({Roles(told, "roles").Sv})", $"created the account of {told.Word("name")} ({Roles(told, "roles").En})"),
            AuditKind.RolesChanged => new($"ändrade rollerna för {told.Word("name")} från {Roles(told, "from").Sv} till {Roles(told, "to").Sv}",
                $"changed the roles of {told.Word("name")} from {Roles(told, "from").En} to {Roles(told, "to").En}"),
            AuditKind.PasswordSet => new($"bytte lösenordet för {told.Word("name")}", $"changed the password of {told.Word("name")}"),
            AuditKind.Deactivated => new($"stängde av kontot för {told.Word("name")}", $"deactivated the account of {told.Word("name")}"),
            AuditKind.Activated => new($"öppnade kontot för {told.Word("name")} igen", $"opened the account of {told.Word("name")} again"),
            AuditKind.AccessRefused => new($"nekades {told.Word("method")} {told.Word("path")}", $"was refused {told.Word("method")} {told.Word("path")}"),
            AuditKind.SecretRead => told.Word("number") is { Length: > 0 } number
                ? new($"läste det sekretessmarkerade ärendet {number} ({told.Word("path")})", $"read the secret case {number} ({told.Word("path")})")
                : new($"läste ett sekretessmarkerat uppdrag ({told.Word("path")})", $"read a secret assignment ({told.Word("path")})"),
        };

        private static Text Roles(HistoryArguments told, string list) => told.Words(list) is { Count: > 0 } roles
            ? new(string.Join(", ", roles.Select(role => T.Roles.Of(role).Sv.ToLowerInvariant())), string.Join(", ", roles.Select(role => T.Roles.Of(role).En.ToLowerInvariant())))
            : new("ingen roll", "no role");
    }
}
