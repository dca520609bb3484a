using Arende.Application.Access;
using Arende.Domain.People;

namespace Arende.Texts;

public static partial class T
{
    public static class Rights
    {
        public static Text Title { get; } = new("Rättigheter", "Rights");
        public static Text Lead { get; } = new("Vem får göra vad", "Who may do what");
        public static Text Under { get; } = new(
            "Varje åtgärd med dem som får göra den. En person kan ha flera roller, och det räcker att en av dem räcker till. Tabellen är produktens egen: den frågas vid varje åtgärd.",
            "Each action with those who may do it. A person may hold several roles, and one that suffices is enough. The table is the product's own: it is asked at every action.");
        public static Text What { get; } = new("Får", "May");
        public static Text Own { get; } = new("Med det egna", "With one's own");
        public static Text OwnUnit { get; } = new("Med den egna enhetens", "With their unit's");
        public static Text Board { get; } = new("Med det som är hos nämnden, eller har varit", "With what is before the board, or was");
        public static Text All { get; } = new("Med allas", "With everybody's");
        public static Text Limits { get; } = new("Gräns", "Limit");
        public static Text Everybody { get; } = new("Var och en", "Everybody");
        public static Text IfRead { get; } = new("bara i det som man får läsa", "only in what one may read");
        public static Text EndsWithCase { get; } = new("inte när ärendet är avslutat", "not when the case is closed");

        public static Text Who(IEnumerable<string?> roles)
        {
            var held = roles.Select(role => role is null ? Everybody : Roles.Of(role)).ToList();
            return new(string.Join(", ", held.Select(role => role.Sv)), string.Join(", ", held.Select(role => role.En)));
        }

        /// <param name="right">The name of a right; another text, or none, is left out.</param>
        public static Text Refused(string right) => Enum.TryParse<Right>(right, out var named) && Enum.IsDefined(named)
            ? new($"Din roll får inte göra detta: {Of(named).Sv}.", $"Your role may not do this: {Of(named).En}.")
            : new("Din roll får inte göra detta.", "Your role may not do this.");

        public static Text Of(Right right) => right switch
        {
            Right.ReadOpenCase => new("läsa ett öppet ärende", "read an open case"),
            Right.ReadUnitCase => new("läsa ett ärende som är enhetens", "read a case that is the unit's"),
            Right.ReadSecretCase => new("läsa ett sekretessmarkerat ärende", "read a case that is marked secret"),
            Right.ReadRemarks => new("läsa anmärkningarna från en import", "read the remarks of an import"),
            Right.StartCase => new("registrera eller importera ett ärende, om ärendetypen inte säger annat", "register or import a case, unless its case type says otherwise"),
            Right.BeGivenCase => new("få ett ärende av andra", "be given a case by others"),
            Right.WriteDraft => new("skriva i utkastet, bocka av villkor och besvara anmärkningar", "write the draft, tick off conditions and answer remarks"),
            Right.MarkAccess => new("ändra vem som läser ett ärende, och sekretessmarkera dess handlingar", "change who reads a case, and mark its documents secret"),
            Right.RegisterDocument => new("registrera handlingar i ett ärende, och lägga till versioner", "register documents in a case, and add versions"),
            Right.PrintRegister => new("skriva ut diarieblad och dagens lista ur diariet", "print a case's register extract and a day's list"),
            Right.ChangeOfficer => new("byta handläggare", "change the case officer"),
            Right.AddressRecipient => new("ge en mottagare enhet eller adress före beslutet", "give a recipient its unit or address before the decision"),
            Right.TakeStep => new("ta ett steg: vems det är säger ärendets väg, och under frånvaro är det ställföreträdarens också",
                "take a step: whose it is the case's path says, and during an absence it is the deputy's too"),
            Right.SetAbsence => new("ange frånvaro och ställföreträdare", "enter an absence and a deputy"),
            Right.BeDeputy => new("vara ställföreträdare", "be a deputy"),
            Right.FollowSteps => new("se andras försenade steg på Min sida och i mejl", "see others' late steps on My page and in mails"),
            Right.PlanMeeting => new("planera ett sammanträde", "plan a meeting"),
            Right.WriteAgenda => new("sätta upp ärenden på föredragningslistan", "put cases on the agenda"),
            Right.RecordOutcome => new("skriva in utfall", "record outcomes"),
            Right.VerifyMinutes => new("skriva in att protokollet är justerat, och sköta dess anslag", "record that the minutes are verified, and keep their notice"),
            Right.NoteAppeal => new("anteckna ett överklagande, och hur det slutade", "note an appeal, and how it ended"),
            Right.KeepMembers => new("skriva in organens ledamöter och ersättare", "keep the bodies' members and substitutes"),
            Right.SendDecisions => new("sköta expedieringen", "run the distribution"),
            Right.AcknowledgeDecision => new("kvittera ett beslut som skickades till enheten", "acknowledge a decision that was sent to the unit"),
            Right.ListAssignments => new("ha uppdragen i menyn", "have the assignments in the menu"),
            Right.FollowAssignments => new("se förfallna uppdrag på Min sida", "see late assignments on My page"),
            Right.PlaceAssignment => new("registrera uppdrag och säga vems de är", "register assignments and say whose they are"),
            Right.BeGivenAssignment => new("få ett uppdrag", "be given an assignment"),
            Right.ReadReports => new("läsa rapportperioder", "read reporting periods"),
            Right.SeeWhoMisses => new("se vem som inte har rapporterat, och svaren innan rapporten är sammanställd", "see who has not reported, and the answers before the report is compiled"),
            Right.ReportStatus => new("lämna en lägesrapport", "give a status report"),
            Right.FreezeUnit => new("frysa en enhets lägesrapporter och rätta dem sedan; en direktör där enheten saknar chef", "freeze a unit's status reports and correct them afterwards; a director where the unit has no manager"),
            Right.FreezeRest => new("frysa alla enheter som är kvar, sammanställa perioden till ett ärende och ångra det, och göra nämndens verksamhetsberättelse", "freeze all units that are left, compile the period into a case and undo that, and make the board's annual report"),
            Right.KeepCalendar => new("ändra nämndernas rapportkalender och rapportmallarna", "change the boards' reporting calendar and the report templates"),
            Right.KeepEconomy => new("skriva in och läsa in budget, utfall och investeringar", "enter and import budget, outcome and investments"),
            Right.Administer => new("öppna administrationen, och se ärendevägar och rättigheter", "open the administration, and see case paths and rights"),
            Right.ManageAccounts => new("lägga upp och stänga av konton, ändra roller och lösenord", "create and deactivate accounts, change roles and passwords"),
            Right.MendFaults => new("göra om mejl, meddelanden, jobb och steg som har stannat", "retry mails, messages, jobs and steps that have stopped"),
            Right.ReadAccessLog => new("läsa åtkomstloggen", "read the access log"),
        };
    }
}
