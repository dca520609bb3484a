using Arende.Application.Workflows;
using Arende.Application.WorkItems;

namespace Arende.Web.Texts;

public static partial class T
{
    /// <summary>What a case waits for, and what it is about.</summary>
    public static class WorkItems
    {
        public static Text AppealPeriod { get; } = new("Överklagandetiden löper", "The appeal period is running");
        public static Text MinutesAreVerified { get; } = new(
            "Protokollet justeras senast 14 dagar efter sammanträdet (KL 5 kap. 69 §). Då går beslutet till anslagstavlan och mottagarna.",
            "The minutes are verified within 14 days of the meeting (KL 5:69). Then the decision goes to the notice board and the recipients.");
        public static Text IsOnNoAgenda { get; } = new("Ärendet är inte uppsatt på något sammanträde än. Nämndsekreteraren sätter upp det.",
            "The case is not on the agenda of any meeting yet. The clerk puts it there.");

        public static Text ChooseMeeting { get; } = new("Välj ett sammanträde", "Choose a meeting");
        public static Text ToAgenda { get; } = new("Till föredragningslistan", "To the agenda");

        public static Text IsOnAgenda(DateOnly date, int paragraph) => new(
            $"Ärendet är uppsatt till sammanträdet {Format.Sv.Weekday(date)}, {Format.Section(paragraph)}.",
            $"The case is on the agenda of the meeting on {Format.En.Weekday(date)}, {Format.Section(paragraph)}.");

        public static Text AppealPeriodEnds(DateOnly last) => new(
            $"Beslutet kan överklagas till och med {Format.Sv.Weekday(last)} (KL 13 kap. 5 §). Anslaget tas ned dagen efter.",
            $"The decision can be appealed until {Format.En.Weekday(last)} (KL 13:5). The notice comes down the day after.");

        public static Text WaitsFor(string eventName) => eventName switch
        {
            CaseStates.CommitteeOutcome => new("Arbetsutskottets förslag", "The working committee's proposal"),
            CaseStates.BoardOutcome => new("Kommunstyrelsens beslut", "The municipal board's decision"),
            CaseStates.MinutesVerified => new("Justering av protokollet", "Verification of the minutes"),
            _ => new(eventName, eventName),
        };

        /// <summary>With whom a case is while it waits for a meeting or its minutes.</summary>
        public static Text WaitsWith(string eventName) => eventName switch
        {
            CaseStates.CommitteeOutcome => new("arbetsutskottet", "the working committee"),
            CaseStates.BoardOutcome => new("kommunstyrelsen", "the municipal board"),
            _ => new("nämndsekreteraren", "the clerk"),
        };

        /// <summary>With whom a step is: by name, else by role; within a sentence.</summary>
        public static Text With(StepHolder holder) => holder.Names.Count > 0
            ? new(Format.Sv.List(holder.Names), Format.En.List(holder.Names))
            : new(Roles.Of(holder.Role).Sv.ToLowerInvariant(), Roles.Of(holder.Role).En.ToLowerInvariant());

        /// <summary>Every definition's outcome by which a reviewer sends a case back, in the product's one word for it.</summary>
        public static Text SendsBack { get; } = new("Skicka tillbaka", "Send back");

        /// <summary>One line of help with a step, for those who do it seldom.</summary>
        public static Text? Explanation(string taskName) => taskName switch
        {
            CaseStates.WriteDraft => new("Skriv färdigt tjänsteskrivelsen. När du lämnar den till granskning låses den.",
                "Finish the staff report. When you submit it for review it is locked."),
            "Review" => new("Läs tjänsteskrivelsen. När du godkänner går den till direktörerna för underskrift.",
                "Read the staff report. When you approve, it goes to the directors for signature."),
            "SignDirector" or "SignFinance" => new("Läs tjänsteskrivelsen. När båda direktörerna har skrivit under går ärendet till registratorn.",
                "Read the staff report. When both directors have signed, the case goes to the registrar."),
            "RegistrarCheck" => new("Se efter att bilagor, mottagare och läsrätt stämmer. Sedan kan ärendet sättas upp till arbetsutskottet.",
                "See that attachments, recipients and access are right. Then the case can be put on the committee's agenda."),
            "PostNotice" => new("Anslaget sätts upp senast andra dagen efter justeringen (KL 8 kap. 12 §). För beslut som kan överklagas börjar då överklagandetiden.",
                "The notice goes up at the latest the second day after verification (KL 8:12). For decisions that can be appealed the appeal period then begins."),
            "SettleDistribution" => new("Varje mottagare ska ha fått beslutet. Öppna och studsade rader reds ut under Expediering.",
                "Every recipient must have the decision. Open and bounced rows are settled under Distribution."),
            "ConfirmLegalForce" => new("Överklagandetiden är slut. Bekräfta att inget överklagande har kommit in, också till kommunen (KL 13 kap. 6 §).",
                "The appeal period is over. Confirm that no appeal has come in, to the municipality either (KL 13:6)."),
            "AwaitCouncil" => new("Kommunstyrelsen har lämnat ett förslag till kommunfullmäktige. Det kan inte överklagas (KL 13 kap. 2 §). Ärendet väntar här på fullmäktiges beslut; ange datum och paragraf när det kommer.",
                "The board has made a proposal to the council. It can't be appealed (KL 13:2). The case waits here for the council's decision; give its date and paragraph when it comes."),
            "AwaitCourt" => new("Beslutet är överklagat. Ärendet väntar här tills domstolens avgörande har fått laga kraft; ange mål och datum.",
                "The decision has been appealed. The case waits here until the court's ruling is final; give the court case and the date."),
            "FollowUp" => new("Se till att beslutets uppdrag har ägare och slutdatum i registret.", "See that the decision's assignments have owners and deadlines in the register."),
            "CloseCase" => new("Allt är gjort. Ett avslutat ärende kan inte skrivas om.", "Everything is done. A closed case can't be rewritten."),
            _ => null,
        };
    }
}
