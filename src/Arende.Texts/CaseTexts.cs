using Arende.Application.Cases;
using Arende.Domain.Cases;

namespace Arende.Texts;

public static partial class T
{
    public static class Cases
    {
        public static Text Title { get; } = new("Ärenden", "Cases");
        public static Text Case { get; } = new("Ärende", "Case");
        public static Text New { get; } = new("Nytt ärende", "New case");
        public static Text Import { get; } = new("Läs in dokument", "Import a document");
        public static Text Shows { get; } = new("Visar", "Showing");
        public static Text ScopeLabel { get; } = new("Vems", "Whose");
        public static Text StateLabel { get; } = new("Läge", "State");
        public static Text CasesThat { get; } = new("ärenden som är", "cases that are");
        public static Text NotClosed { get; } = new("öppna", "open");
        public static Text AnyState { get; } = new("i vilket läge som helst", "in any state");
        public static Text With { get; } = new("med", "with");
        public static Text SearchHint { get; } = new("ord i ärendet, eller nummer", "words of the case, or a number");
        public static Text HandledBy { get; } = new("hos", "of");
        public static Text AnyOfficer { get; } = new("vilken handläggare som helst", "any case officer");
        public static Text WaitsFor { get; } = new("Väntar på", "Waits for");
        public static Text Type { get; } = new("Ärendetyp", "Case type");
        public static Text TypeHelp { get; } = new("Avgör vilken väg ärendet går. Den kan inte bytas sedan.", "Decides which path the case goes. It can't be changed later.");
        public static Text Officer { get; } = new("Handläggare", "Case officer");
        public static Text Unit { get; } = new("Enhet", "Unit");
        public static Text Registered { get; } = new("Registrerat", "Registered");
        public static Text Nothing { get; } = new("Inga ärenden här just nu.", "No cases here right now.");
        public static Text NotForRole { get; } = new("Med din roll läser du inga ärenden.", "Your role reads no cases.");
        public static Text NotForRoleHelp { get; } = new("Administratören sköter konton och drift. Den som också ska läsa ärenden behöver en roll till.",
            "The administrator looks after accounts and running. Who is to read cases as well needs another role.");
        public static Text ShowAll { get; } = new("Visa alla ärenden, också avslutade", "Show all cases, closed ones too");
        public static Text ChangeAccess { get; } = new("Vem får läsa", "Who may read");
        public static Text ChangeAccessHelp { get; } = new(
            "Märkningen är en varning, inte ett beslut: varje begäran om att få se handlingen prövas för sig (OSL 5 kap. 5 §).",
            "The mark is a warning, not a decision: every request to see the document is assessed by itself (OSL 5:5).");
        public static Text SaveAccess { get; } = new("Ändra vem som får läsa", "Change who may read");

        public static Text NothingFound(string search) => new($"Inget ärende i urvalet innehåller ”{search}”.", $"No case of those chosen contains “{search}”.");

        public static Text AndMore(int n) => new($"och {n} till", $"and {n} more");

        public static Text Scope(CaseScope scope) => scope switch
        {
            CaseScope.Mine => new("mina", "my"),
            CaseScope.Unit => new("min enhets", "my unit's"),
            CaseScope.All => new("alla", "all"),
        };

        public static Text State(CaseState state) => state switch
        {
            CaseState.Draft => new("Utkast", "Draft"),
            CaseState.UnderReview => new("Granskas", "Under review"),
            CaseState.ForMeeting => new("Till sammanträde", "For a meeting"),
            CaseState.Decided => new("Beslutat", "Decided"),
            CaseState.Closed => new("Avslutat", "Closed"),
        };

        /// <summary>A closed one that was written off didn't go all its way, and says so.</summary>
        public static Text State(CaseState state, bool isWrittenOff) => isWrittenOff ? new("Makulerat", "Written off") : State(state);

        public static Text InState(CaseState state) => state switch
        {
            CaseState.Draft => new("utkast", "drafts"),
            CaseState.UnderReview => new("under granskning", "under review"),
            CaseState.ForMeeting => new("på väg till sammanträde", "on their way to a meeting"),
            CaseState.Decided => new("beslutade", "decided"),
            CaseState.Closed => new("avslutade", "closed"),
        };

        public static Text Access(AccessLevel access) => access switch
        {
            AccessLevel.Open => new("Alla i kommunen", "All in the municipality"),
            AccessLevel.Unit => new("Enhetens", "The unit's"),
            AccessLevel.Secret => new("Sekretessmarkerat", "Marked secret"),
        };

        public static Text AccessMeans(AccessLevel access) => access switch
        {
            AccessLevel.Open => new("Alla som arbetar i kommunen; förtroendevalda när ärendet är på väg till sammanträde.",
                "Everyone who works in the municipality; elected members once it is on its way to a meeting."),
            AccessLevel.Unit => new("Enheten och de som handlägger alla ärenden: registrator, nämndsekreterare, direktörer och controller.",
                "The unit, and those who handle every case: registrar, clerk, directors and controller."),
            AccessLevel.Secret => new("Handläggaren, enhetens chef, registratorn, nämndsekreteraren och direktörerna.",
                "The case officer, the unit's manager, the registrar, the board clerk and the directors."),
        };
    }
}
