using Arende.Application.Search;

namespace Arende.Texts;

public static partial class T
{
    public static class Search
    {
        public static Text Title { get; } = new("Sök", "Search");
        public static Text Cases { get; } = new("Ärenden", "Cases");
        public static Text Decisions { get; } = new("Beslut och förslag", "Decisions and proposals");
        public static Text Assignments { get; } = new("Uppdrag", "Assignments");
        public static Text People { get; } = new("Personer", "People");
        public static Text LookForSomething { get; } = new("Vad vill du hitta?", "What would you like to find?");
        public static Text How { get; } = new(
            "Skriv ett eller flera ord, i vilken ordning som helst, ett diarienummer eller en paragraf (§ 53). Ord inom citattecken söks som de står.",
            "Write one or several words, in any order, a case number or a paragraph (§ 53). Words in quotation marks are looked for as they stand.");
        public static Text WhatIsSearched { get; } = new(
            "Genomsökt är allt som du får läsa: ärendens nummer, rubriker, beslutspunkter, avsnitt, bilagor, mottagare och handlingar (vad de gäller och från vem), sammanträdenas beslut, uppdragens rubriker och personers namn och titlar.",
            "Searched is all that you may read: the cases' numbers, titles, clauses, sections, attachments, recipients and documents (what they concern and from whom), the meetings' decisions, the assignments' titles, and people's names and job titles.");
        public static Text WhatIsSearchedWithoutCases { get; } = new(
            "Genomsökt är uppdrag som är dina egna och personers namn och titlar. Med din roll läser du inga ärenden.",
            "Searched are assignments of your own, and people's names and job titles. Your role reads no cases.");
        public static Text AdviceFewer { get; } = new("Skriv färre ord: alla måste finnas med.", "Write fewer words: all of them must be there.");
        public static Text AdviceBeginning { get; } = new("Skriv början av ett ord: ”försk” hittar förskola och förskolor.", "Write the beginning of a word: “försk” finds förskola and förskolor.");
        public static Text AdviceNumber { get; } = new("Ett diarienummer kan skrivas på vilket sätt som helst: KS 2025-118, ks2025/118.", "A case number may be written in any way: KS 2025-118, ks2025/118.");
        public static Text MoreDecisions { get; } = new("De tio senaste visas. Skriv fler ord för att hitta andra.", "The ten latest are shown. Write more words to find others.");
        public static Text MorePeople { get; } = new("De tio första visas. Skriv mer av namnet för att hitta andra.", "The first ten are shown. Write more of the name to find others.");
        public static Text NoLongerActive { get; } = new("inte längre aktiv", "no longer active");

        public static Text For(string words) => new($"Sök: ”{words}”", $"Search: “{words}”");

        public static Text Nothing(string words) => new($"Ingenting som du får läsa innehåller ”{words}”.", $"Nothing that you may read contains “{words}”.");

        public static Text NothingToLookFor(string words) => new($"”{words}” har varken bokstav eller siffra att söka efter.", $"“{words}” has neither a letter nor a figure to look for.");

        public static Text Everywhere(string words) => new($"Sök ”{words}” även bland beslut, uppdrag och personer", $"Search “{words}” among decisions, assignments and people too");

        public static Text Count(int n) => n > SearchQuery.CountedAtMost
            ? new($"fler än {SearchQuery.CountedAtMost}", $"more than {SearchQuery.CountedAtMost}")
            : new(Format.Sv.Number(n), Format.En.Number(n));

        public static Text AllCases(int n) => new($"Visa alla ärenden ({Count(n).Sv})", $"Show all cases ({Count(n).En})");

        public static Text AllAssignments(int n) => new($"Visa alla uppdrag ({Count(n).Sv})", $"Show all assignments ({Count(n).En})");

        public static Text CasesOf(string name) => new($"Ärenden som {name} handlägger", $"Cases of which {name} is the officer");

        public static Text AssignmentsOf(string name) => new($"Uppdrag som {name} äger", $"Assignments that {name} owns");

        /// <summary>Which part of a case the words stand in.</summary>
        public static Text Part(SearchKind kind, string heading) => kind switch
        {
            SearchKind.Clause => new($"Beslutspunkt {heading}:", $"Clause {heading}:"),
            SearchKind.Section => new(heading.Length > 0 ? $"{heading}:" : "Avsnitt:", heading.Length > 0 ? $"{heading}:" : "Section:"),
            SearchKind.Attachment => new($"Bilaga {heading}:", $"Attachment {heading}:"),
            SearchKind.Recipient => new("Mottagare:", "Recipient:"),
            SearchKind.Document => new("Handlingar:", "Documents:"),
            SearchKind.Decision => new("Vid ett sammanträde:", "At a meeting:"),
            SearchKind.Other => new("I tjänsteskrivelsen:", "In the staff report:"),
            SearchKind.Case or SearchKind.Title or SearchKind.Assignment or SearchKind.Person => new("", ""),
        };
    }
}
