using Arende.Application.Audit;
using Arende.Domain.Goals;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The access log: sentences that begin with who did it.</summary>
    public static class Audit
    {
        public static Text Title { get; } = new("Åtkomstlogg", "Access log");
        public static Text Lead { get; } = new(
            "Ändrade konton, roller och egna inställningar, nekad åtkomst, misslyckade inloggningar och läsning av sekretessmarkerade ärenden och uppdrag. Raderna kan ingen ändra eller ta bort.",
            "Changed accounts, roles and own settings, refused access, failed sign-ins, and reading of secret cases and assignments. Nobody can change or remove the lines.");
        public static Text Kept(int years) => years <= 0
            ? new("Loggen gallras inte.", "The log is kept for ever.")
            : new($"Det som är äldre än {years} år gallras varje natt.", $"What is older than {years} years is removed every night.");
        public static Text When { get; } = new("När", "When");
        public static Text Who { get; } = new("Vem", "Who");
        public static Text What { get; } = new("Vad", "What");
        public static Text Person { get; } = new("Person", "Person");
        public static Text Anyone { get; } = new("Alla", "Everyone");
        public static Text From { get; } = new("Från och med", "From");
        public static Text To { get; } = new("Till och med", "To");
        public static Text Nothing { get; } = new("Inga rader", "No lines");
        public static Text NothingHelp { get; } = new("Välj en annan person eller en längre tid.", "Choose another person or a longer time.");
        public static Text Unknown { get; } = new("Okänd", "Unknown");
        public static Text Product { get; } = new("Systemet", "The system");
        public static Text CommandLine { get; } = new("Kommandoraden", "The command line");

        public static Text Of(AuditKind kind, HistoryArguments told) => kind switch
        {
            AuditKind.AccountCreated => new($"skapade kontot för {told.Word("name")} ({Roles(told, "roles").Sv}{More(told)})", $"created the account of {told.Word("name")} ({Roles(told, "roles").En}{More(told)})"),
            AuditKind.RolesChanged => new($"ändrade rollerna för {told.Word("name")} från {Roles(told, "from").Sv} till {Roles(told, "to").Sv}",
                $"changed the roles of {told.Word("name")} from {Roles(told, "from").En} to {Roles(told, "to").En}"),
            AuditKind.PasswordSet => new($"bytte lösenordet för {told.Word("name")}", $"changed the password of {told.Word("name")}"),
            AuditKind.Deactivated => new($"stängde av kontot för {told.Word("name")}", $"deactivated the account of {told.Word("name")}"),
            AuditKind.Activated => new($"öppnade kontot för {told.Word("name")} igen", $"opened the account of {told.Word("name")} again"),
            AuditKind.AccessRefused => new($"nekades {told.Word("method")} {told.Word("path")}", $"was refused {told.Word("method")} {told.Word("path")}"),
            AuditKind.SecretRead when told.Number("document") is { } document => new($"läste den sekretessmarkerade handlingen {told.Word("number")}-{document} ({told.Word("path")})",
                $"read the secret document {told.Word("number")}-{document} ({told.Word("path")})"),
            AuditKind.SecretRead => told.Word("number") is { Length: > 0 } number
                ? new($"läste det sekretessmarkerade ärendet {number} ({told.Word("path")})", $"read the secret case {number} ({told.Word("path")})")
                : new($"läste ett sekretessmarkerat uppdrag ({told.Word("path")})", $"read a secret assignment ({told.Word("path")})"),
            AuditKind.SecretListed => Listed(told),
            AuditKind.SignInRefused => NotLetIn(told),
            AuditKind.AbsenceSet => new($"angav frånvaro {Away(told).Sv}", $"entered an absence {Away(told).En}"),
            AuditKind.AbsenceChanged => new($"ändrade frånvaron till {Away(told).Sv}", $"changed the absence to {Away(told).En}"),
            AuditKind.AbsenceEnded => new($"avslutade frånvaron för {told.Word("name")}, som skulle ha varat till och med {told.Word("last")}",
                $"ended the absence of {told.Word("name")}, which was to last until {told.Word("last")}"),
            AuditKind.LogShortened => new($"gallrade {told.Word("lines")} rader från tiden före {told.Word("before")}", $"removed {told.Word("lines")} lines from before {told.Word("before")}"),
            AuditKind.HistoryErased => new($"raderade enligt lag vad rad {told.Word("row")} säger i historiken för {told.Word("subject")}", $"erased by law what row {told.Word("row")} says in the history of {told.Word("subject")}"),
            AuditKind.TextErased when told.Word("document") is { Length: > 0 } document => new($"raderade enligt lag vad dokumentet {document} sade ({told.Word("subject")})", $"erased by law what the document {document} said ({told.Word("subject")})"),
            AuditKind.TextErased => new($"raderade enligt lag {told.Number("texts")} tidigare texter och kommentarer i {told.Word("subject")} ({told.Word("basis")})",
                $"erased by law {told.Number("texts")} earlier texts and comments in {told.Word("subject")} ({told.Word("basis")})"),
            AuditKind.BodyAdded => new($"lade till organet {told.Word("name")} ({told.Word("body")})", $"added the body {told.Word("name")} ({told.Word("body")})"),
            AuditKind.BodyRemoved => new($"tog bort organet {told.Word("name")} ({told.Word("body")})", $"removed the body {told.Word("name")} ({told.Word("body")})"),
            AuditKind.BodyChanged => new($"ändrade organet {told.Word("body")}: {Parts(told, bodyParts, 0)}", $"changed the body {told.Word("body")}: {Parts(told, bodyParts, 1)}"),
            AuditKind.MemberAdded => new($"skrev in {told.Word("name")} i organet {told.Word("body")}: {Stated(told, memberParts, 0)}", $"entered {told.Word("name")} in the body {told.Word("body")}: {Stated(told, memberParts, 1)}"),
            AuditKind.MemberChanged => new($"ändrade {told.Word("name")} i organet {told.Word("body")}: {Parts(told, memberParts, 0)}", $"changed {told.Word("name")} in the body {told.Word("body")}: {Parts(told, memberParts, 1)}"),
            AuditKind.MemberRemoved => new($"tog bort {told.Word("name")} ur organet {told.Word("body")}", $"removed {told.Word("name")} from the body {told.Word("body")}"),
            AuditKind.CalendarChanged => new($"ändrade rapportkalendern för organet {told.Word("body")}: {told.Word("name")} ({told.Word("days")})", $"changed the reporting calendar of the body {told.Word("body")}: {told.Word("name")} ({told.Word("days")})"),
            AuditKind.TemplateChanged => Template(told),
            AuditKind.ReconciliationChanged => new("ändrade reglerna för rapporternas siffror", "changed the rules of the reports' numbers"),
            AuditKind.GoalEntered => new($"skrev in målet {GoalOf(told)}", $"entered the goal {GoalOf(told)}"),
            AuditKind.GoalChanged => new($"ändrade målet {GoalOf(told)}: {Parts(told, goalParts, 0)}", $"changed the goal {GoalOf(told)}: {Parts(told, goalParts, 1)}"),
            AuditKind.GoalRemoved => new($"tog bort målet {GoalOf(told)}", $"removed the goal {GoalOf(told)}"),
            AuditKind.IndicatorEntered => new($"skrev in indikatorn {told.Word("indicator")} i målet {told.Word("number")}: {Stated(told, measureParts, 0)}{AtMonth(told).Sv}", $"entered the indicator {told.Word("indicator")} of the goal {told.Word("number")}: {Stated(told, measureParts, 1)}{AtMonth(told).En}"),
            AuditKind.IndicatorChanged => new($"ändrade indikatorn {told.Word("indicator")} i målet {told.Word("number")}: {Parts(told, indicatorParts, 0)}{AtMonth(told).Sv}", $"changed the indicator {told.Word("indicator")} of the goal {told.Word("number")}: {Parts(told, indicatorParts, 1)}{AtMonth(told).En}"),
            AuditKind.IndicatorRemoved => new($"tog bort indikatorn {told.Word("indicator")} ur målet {told.Word("number")}{Values(told, 0)}", $"removed the indicator {told.Word("indicator")} from the goal {told.Word("number")}{Values(told, 1)}"),
            AuditKind.UnitMoved => new($"lät enheten {told.Word("unit")} höra till {told.Word("to")} (tidigare {told.Word("from")})", $"let the unit {told.Word("unit")} work for {told.Word("to")} (before: {told.Word("from")})"),
            AuditKind.MailPaceChanged => told.Name<MailPace>("from") is { } from && told.Name<MailPace>("to") is { } to
                ? new($"valde hur ofta mejl om det som väntar kommer: {Settings.Of(to).Sv.ToLowerInvariant()} (tidigare {Settings.Of(from).Sv.ToLowerInvariant()})",
                    $"chose how often mail of what waits comes: {Settings.Of(to).En.ToLowerInvariant()} (before: {Settings.Of(from).En.ToLowerInvariant()})")
                : new("valde hur ofta mejl om det som väntar kommer", "chose how often mail of what waits comes"),
        };

        /// <summary>Who it was, where nobody was signed in.</summary>
        public static Text Nobody(AuditKind kind) => kind switch
        {
            AuditKind.SignInRefused => Unknown,
            AuditKind.LogShortened or AuditKind.BodyAdded or AuditKind.BodyChanged or AuditKind.BodyRemoved or AuditKind.UnitMoved => Product,
            AuditKind.AccountCreated or AuditKind.RolesChanged or AuditKind.PasswordSet or AuditKind.Deactivated or AuditKind.Activated
                or AuditKind.AbsenceSet or AuditKind.AbsenceChanged or AuditKind.AbsenceEnded or AuditKind.AccessRefused or AuditKind.SecretRead or AuditKind.SecretListed
                or AuditKind.MailPaceChanged or AuditKind.HistoryErased or AuditKind.TextErased or AuditKind.MemberAdded or AuditKind.MemberChanged or AuditKind.MemberRemoved or AuditKind.CalendarChanged or AuditKind.TemplateChanged or AuditKind.ReconciliationChanged
                or AuditKind.GoalEntered or AuditKind.GoalChanged or AuditKind.GoalRemoved or AuditKind.IndicatorEntered or AuditKind.IndicatorChanged or AuditKind.IndicatorRemoved => CommandLine,
        };

        private static readonly IReadOnlyList<(string Part, Text Name)> bodyParts =
        [
            ("swedish", new("namn", "Swedish name")), ("english", new("engelskt namn", "English name")), ("abbreviation", new("förkortning", "abbreviation")),
            ("register", new("diarium", "register")), ("parent", new("överordnat organ", "parent")), ("meetsHere", new("sammanträder här", "meets here")),
        ];

        private static readonly IReadOnlyList<(string Part, Text Name)> memberParts =
        [
            ("called", new("namn", "name")), ("party", new("parti", "party")), ("substitute", new("ersättare", "substitute")), ("order", new("ordning för inträde", "order of entry")), ("post", new("ledande uppdrag", "leads as")),
            ("first", new("från och med", "from")), ("last", new("till och med", "until")), ("account", new("konto", "account")),
        ];

        private static readonly IReadOnlyList<(string Part, Text Name)> goalParts = [("called", new("namn", "name")), ("area", new("målområde", "area"))];

        // Which way is better says so itself.
        private static readonly IReadOnlyList<(string Part, Text Name)> measureParts =
        [
            ("unit", new("måttenhet", "unit of measure")), ("better", new("", "")), ("source", new("källa", "source")), ("target", new("målvärde", "target")), ("outcome", new("utfall", "outcome")),
        ];

        private static readonly IReadOnlyList<(string Part, Text Name)> indicatorParts = [("called", new("namn", "name")), .. measureParts];

        private static string GoalOf(HistoryArguments told) => $"{told.Word("number")} {told.Word("name")} ({told.Number("year")})";

        // Of what was measured, when: ", till och med augusti".
        private static Text AtMonth(HistoryArguments told) => (told.Part("target") ?? told.Part("outcome")) is null || told.Number("month") is not { } month ? new("", "") : new($", {MonthOf(month, 0)}", $", {MonthOf(month, 1)}");

        private static string MonthOf(int month, int language) => (month == IndicatorValue.WholeYear, language) switch
        {
            (true, 0) => "hela året",
            (true, _) => "the whole year",
            (false, 0) => $"till och med {Goals.MonthOf(month).Sv}",
            (false, _) => $"until the end of {Goals.MonthOf(month).En}",
        };

        // ": till och med augusti målvärde 82, utfall 80; hela året utfall 81,5"
        private static string Values(HistoryArguments told, int language) => told.Each("values") is not { Count: > 0 } values ? "" : ": " + string.Join("; ", values.Select(value =>
            $"{MonthOf(value.Number("month") ?? IndicatorValue.WholeYear, language)} {string.Join(", ", measureParts.Where(part => value.Word(part.Part).Length > 0).Select(part => Labelled(part.Name, value.Word(part.Part), language)))}".TrimEnd()));

        private static string Labelled(Text name, string word, int language) => $"{(language == 0 ? name.Sv : name.En)} {word}".TrimStart();

        // "namn Socialnämnden (tidigare Vårdnämnden)"
        private static string Parts(HistoryArguments told, IReadOnlyList<(string Part, Text Name)> parts, int language) => string.Join(", ", parts.Where(part => told.Part(part.Part) is not null).Select(part =>
        {
            var (from, to) = (Said(told.Part(part.Part)!.Word("from"), language), Said(told.Part(part.Part)!.Word("to"), language));
            return $"{Labelled(part.Name, to, language)} {(language == 0 ? $"(tidigare {from})" : $"(before: {from})")}";
        }));

        // "namn Test Testsson, parti X": there was nothing before.
        private static string Stated(HistoryArguments told, IReadOnlyList<(string Part, Text Name)> parts, int language) => string.Join(", ", parts.Where(part => told.Part(part.Part) is not null)
            .Select(part => Labelled(part.Name, Said(told.Part(part.Part)!.Word("to"), language), language)));

        private static string Said(string word, int language) => (word, language) switch
        {
            ("", 0) => "inget",
            ("", _) => "none",
            ("yes", 0) => "ja",
            ("no", 0) => "nej",
            _ when Enum.GetNames<BetterWay>().Contains(word) => (language == 0 ? Goals.Better(Enum.Parse<BetterWay>(word)).Sv : Goals.Better(Enum.Parse<BetterWay>(word)).En).ToLowerInvariant(),
            _ when Enum.GetNames<MemberPost>().Contains(word) => language == 0 ? Members.Of(Enum.Parse<MemberPost>(word)).Sv : Members.Of(Enum.Parse<MemberPost>(word)).En,
            _ => word,
        };

        private static Text Template(HistoryArguments told)
        {
            var name = told.Name<PeriodKind>("kind") is { } kind && told.Name<ReportScope>("scope") is { } scope ? MadeReports.Of(kind, scope) : new Text("", "");
            return told.Flag("own") ? new($"ändrade rapportmallen {name.Sv}", $"changed the report template {name.En}") : new($"återställde rapportmallen {name.Sv}", $"took the product's own report template {name.En} back");
        }

        private static Text Away(HistoryArguments told) => new(
            $"{told.Word("first")}–{told.Word("last")} för {told.Word("name")} med {told.Word("deputyName")} som ställföreträdare",
            $"{told.Word("first")}–{told.Word("last")} of {told.Word("name")} with {told.Word("deputyName")} as deputy");

        private static Text Listed(HistoryArguments told)
        {
            var (cases, assignments) = (told.Words("cases"), told.Words("assignments"));
            var sv = new List<string>();
            var en = new List<string>();
            if (cases.Count > 0)
            {
                sv.Add($"{cases.Count} {(cases.Count == 1 ? "sekretessmarkerat ärende" : "sekretessmarkerade ärenden")}: {string.Join(", ", cases)}");
                en.Add($"{cases.Count} secret {(cases.Count == 1 ? "case" : "cases")}: {string.Join(", ", cases)}");
            }
            if (assignments.Count > 0)
            {
                sv.Add($"{assignments.Count} {(assignments.Count == 1 ? "sekretessmarkerat" : "sekretessmarkerade")} uppdrag: {string.Join(", ", assignments)}");
                en.Add($"{assignments.Count} secret {(assignments.Count == 1 ? "assignment" : "assignments")}: {string.Join(", ", assignments)}");
            }
            return new($"såg i en lista {string.Join("; ", sv)} ({told.Word("path")})", $"saw in a list {string.Join("; ", en)} ({told.Word("path")})");
        }

        private static Text NotLetIn(HistoryArguments told)
        {
            var count = told.Number("tries") is > 1 and var tries ? new Text($", {tries} försök därifrån på kort tid", $", {tries} tries from there in a short time") : new Text("", "");
            var who = told.Word("name") is { Length: > 0 } name
                ? new Text($"som {name}", $"as {name}")
                : new Text("som någon som inte har något konto", "as somebody who has no account");
            return told.Flag("shut")
                ? new($"stängdes ute en stund efter för många försök att logga in {who.Sv} (från {told.Word("from")}{count.Sv})",
                    $"was shut out for a while after too many tries to sign in {who.En} (from {told.Word("from")}{count.En})")
                : new($"misslyckades med att logga in {who.Sv} (från {told.Word("from")}{count.Sv})", $"failed to sign in {who.En} (from {told.Word("from")}{count.En})");
        }

        // Lines from before 2026-11-27 have none.
        private static string More(HistoryArguments told) => string.Concat(new[] { told.Word("unit"), told.Word("email") }.Where(word => word.Length > 0).Select(word => $", {word}"));

        private static Text Roles(HistoryArguments told, string list) => told.Words(list) is { Count: > 0 } roles
            ? new(string.Join(", ", roles.Select(role => T.Roles.Of(role).Sv.ToLowerInvariant())), string.Join(", ", roles.Select(role => T.Roles.Of(role).En.ToLowerInvariant())))
            : new("ingen roll", "no role");
    }
}
