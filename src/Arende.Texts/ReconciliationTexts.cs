using Arende.Application.ComposedDocuments;
using Arende.Application.Reconciliation;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The rules that hold a report's numbers against each other, and what they say.</summary>
    public static class Reconciliation
    {
        public static Text Title { get; } = new("Regler för siffror", "Rules of numbers");
        public static Text Lead { get; } = new("Talen i en rapport om ett år hålls mot varandra och mot registret när den sparas, lämnas in och skrivs under.",
            "The numbers of a report on a year are held against each other and the register when it is saved, handed in and signed.");
        public static Text WhenNone { get; } = new("En text utan årtal i rubriken och utan siffror ur registret prövas inte. Det som sägs om en enhet, ett målområde eller en del av året jämförs inte med hela nämndens år.",
            "A text without a year in its title and without figures from the register is not looked at. What is said of a unit, a goal area or a part of the year isn't compared with all of the board's year.");
        public static Text Rule { get; } = new("Regel", "Rule");
        public static Text Severity { get; } = new("Vad den gör", "What it does");
        public static Text Usual(RuleSeverity severity) => new($"Normalt: {Of(severity).Sv.ToLowerInvariant()}", $"Usually: {Of(severity).En.ToLowerInvariant()}");
        public static Text Thresholds { get; } = new("Gränser", "Thresholds");
        public static Text Meanwhile { get; } = new("Någon annan har ändrat reglerna medan du valde", "Somebody else has changed the rules while you chose");
        public static Text MeanwhileHelp { get; } = new("Inget är sparat. Det du valde står kvar i formuläret. Sparar du nu gäller dina val.", "Nothing has been saved. What you chose is still in the form. If you save now, your choices hold.");
        public static Text Holds(Text what, Text now) => new($"{what.Sv} är nu: {now.Sv}", $"{what.En} is now: {now.En}");
        public static Text Near { get; } = new("Så mycket får två antal skilja och ändå antas mena samma sak", "So much two counts may differ and still be taken as the same");
        public static Text NearPercent { get; } = new("Eller så många procent", "Or so many percent");
        public static Text Halves { get; } = new("Så många halva sista decimaler får ett avrundat tal skilja", "By so many halves of its last decimal a rounded number may differ");
        public static Text HalvesHelp { get; } = new("1 är det vanliga: 60,0 är allt mellan 59,95 och 60,05.", "1 is the usual: 60.0 is all from 59.95 to 60.05.");
        public static Text Save { get; } = new("Spara reglerna", "Save the rules");
        public static Text Saved { get; } = new("Reglerna är sparade.", "The rules have been saved.");
        public static Text ControllersChoose { get; } = new("Controllern väljer vad en regel gör.", "The controller chooses what a rule does.");

        public static Text Of(RuleSeverity severity) => severity switch
        {
            RuleSeverity.Blocks => new("Hindrar inlämning och underskrift", "Blocks handing in and signing"),
            RuleSeverity.Warns => new("Varnar", "Warns"),
            RuleSeverity.Off => new("Prövas inte", "Not looked for"),
        };

        /// <summary>What a rule is called where it is spoken of.</summary>
        public static string Code(ReconciliationRuleId rule) => rule switch
        {
            ReconciliationRuleId.PartsAreTheWhole => "delar-är-helheten",
            ReconciliationRuleId.OfWhichIsAPart => "varav-är-en-del",
            ReconciliationRuleId.CountIsOfItsRows => "antal-är-rader",
            ReconciliationRuleId.PlanAddsUp => "planen-går-ihop",
            ReconciliationRuleId.SameFigureTwice => "samma-siffra-två-gånger",
            ReconciliationRuleId.LastYearAsSigned => "förra-året-som-undertecknat",
            ReconciliationRuleId.AmountsAddUp => "belopp-går-ihop",
            ReconciliationRuleId.PercentIsTheShare => "procent-är-andelen",
        };

        public static Text Name(ReconciliationRuleId rule) => rule switch
        {
            ReconciliationRuleId.PartsAreTheWhole => new("Delarna är helheten", "The parts are the whole"),
            ReconciliationRuleId.OfWhichIsAPart => new("Varav är en del", "Of which is a part"),
            ReconciliationRuleId.CountIsOfItsRows => new("Antalet är raderna", "The count is the rows"),
            ReconciliationRuleId.PlanAddsUp => new("Planen går ihop", "The plan adds up"),
            ReconciliationRuleId.SameFigureTwice => new("Samma siffra två gånger", "The same figure twice"),
            ReconciliationRuleId.LastYearAsSigned => new("Förra året som det skrevs under", "Last year as it was signed"),
            ReconciliationRuleId.AmountsAddUp => new("Beloppen går ihop", "The amounts add up"),
            ReconciliationRuleId.PercentIsTheShare => new("Procenten är andelen", "The percent is the share"),
        };

        public static Text Means(ReconciliationRuleId rule) => rule switch
        {
            ReconciliationRuleId.PartsAreTheWhole => new("52 uppdrag = 42 klara + 10 överförda, när meningen nämner alla delar. Delar som är fler än helheten är alltid fel.",
                "52 assignments = 42 done + 10 carried over, where the sentence tells all parts. Parts that are more than the whole are always wrong."),
            ReconciliationRuleId.OfWhichIsAPart => new("Det som står efter varav, eller före ”av de”, är inte mer än det som det är en del av.", "What is told as of which is no more than what it is a part of."),
            ReconciliationRuleId.CountIsOfItsRows => new("En mening med ett antal och kolon sist följs av så många rader, i en lista eller en tabell.", "A sentence with a count that ends in a colon is followed by so many rows, in a list or a table."),
            ReconciliationRuleId.PlanAddsUp => new("Ingående + nya = klara + strukna + överförda: det som rapporten för över är allt som är kvar i planen.", "In + new = done + struck + carried: what the report carries over is all that is left of the plan."),
            ReconciliationRuleId.SameFigureTwice => new("Det som sägs två gånger om samma år är samma tal båda gångerna.", "What is told twice of the same year is the same number both times."),
            ReconciliationRuleId.LastYearAsSigned => new("Det som sägs om året före är vad det årets underskrivna berättelse sade. Belopp och andelar bara varnar.", "What is told of the year before is what that year's signed report said. Amounts and shares only warn."),
            ReconciliationRuleId.AmountsAddUp => new("60,0 mnkr = 2,7 + 57,3: ett belopp som delas upp är summan av delarna, inom avrundningen. Varav ligger inom den sista delen och läggs aldrig till.",
                "SEK 60.0 million = 2.7 + 57.3: an amount that is divided is the sum of its parts, within the rounding. Of which lies within the last part and is never added."),
            ReconciliationRuleId.PercentIsTheShare => new("17 av 21 mål är 81 procent, inom avrundningen.", "17 of 21 goals is 81 percent, within the rounding."),
        };

        public static Text Heading(RuleSeverity severity, int n) => severity == RuleSeverity.Blocks
            ? new(n == 1 ? "1 ställe har tal som inte stämmer: texten kan inte lämnas in eller skrivas under" : $"{n} ställen har tal som inte stämmer: texten kan inte lämnas in eller skrivas under",
                n == 1 ? "1 place has numbers that do not agree: the text can't be handed in or signed" : $"{n} places have numbers that do not agree: the text can't be handed in or signed")
            : new(n == 1 ? "1 belopp eller andel stämmer kanske inte" : $"{n} belopp eller andelar stämmer kanske inte", n == 1 ? "1 amount or share may not agree" : $"{n} amounts or shares may not agree");

        public static Text Mend(RuleSeverity severity) => severity == RuleSeverity.Blocks
            ? new("Rätta talet i utkastet eller ta det ur registret. Är det reglerna som tar fel ändrar controllern dem.", "Correct the number in the draft, or take it from the register. Where the rules are mistaken, the controller changes them.")
            : new("Det hindrar inget.", "It holds nothing back.");

        public static Text At(int line, string sentence) => new($"Rad {line}: ”{Short(sentence)}”", $"Line {line}: “{Short(sentence)}”");

        public static Text Disagree { get; } = new("Tal som inte stämmer", "Numbers that do not agree");
        public static Text AllAgree { get; } = new("Reglerna har inget att anmärka på.", "The rules have nothing to remark on.");
        public static Text Found { get; } = new("Vad som inte stämmer", "What does not agree");
        public static Text TextAndLine { get; } = new("Var det står", "Where it stands");
        public static Text Line(int line) => new($"rad {line}", $"line {line}");

        /// <summary>Which of a case's texts: a report that it carries, or its own.</summary>
        public static Text NameOf(MadeDocument? document) => document is null ? Composed.Of(ComposedKind.StaffReport) : In(document);

        public static Text MendAttachment { get; } = new("Se talen", "See the numbers");

        public static Text In(MadeDocument document) => new($"{Documents.Attachment(document.Attachment).Sv}, {document.Title}", $"{Documents.Attachment(document.Attachment).En}, {document.Title}");

        public static Text SeeSigned { get; } = new("Se den underskrivna", "See the signed one");

        public static Text Cause(string text, decimal register) => new($"Registret säger {register:0.###} där det står {text}.", $"The register says {register:0.###} where the text says {text}.");

        public static Text Says(Discrepancy one)
        {
            string A(int at) => at < one.Arguments.Count ? one.Arguments[at] : "";
            return one.Rule switch
            {
                ReconciliationRuleId.PartsAreTheWhole => new($"Det står {A(0)}, men delarna {A(1)} är {A(2)}.", $"It says {A(0)}, but the parts {A(1)} make {A(2)}."),
                ReconciliationRuleId.OfWhichIsAPart => new($"{A(0)} kan inte vara en del av {A(1)}.", $"{A(0)} can't be a part of {A(1)}."),
                ReconciliationRuleId.CountIsOfItsRows => new($"Det står {A(0)}, men {A(1)} rader följer.", $"It says {A(0)}, but {A(1)} rows follow."),
                ReconciliationRuleId.PlanAddsUp => new($"Planen tog in {A(0)} och {A(1)} är klara eller avslutade, så {A(2)} är kvar. Texten för över {A(3)}.", $"The plan took in {A(0)} and {A(1)} are done or ended, so {A(2)} are left. The text carries over {A(3)}."),
                ReconciliationRuleId.SameFigureTwice => new($"Det står {A(0)} här och {A(1)} på rad {A(2)} om samma sak.", $"It says {A(0)} here and {A(1)} on line {A(2)} of the same."),
                ReconciliationRuleId.LastYearAsSigned => new($"Det står {A(0)}, men berättelsen för {A(2)} sade {A(1)} när den skrevs under ({A(3)}).", $"It says {A(0)}, but the report on {A(2)} said {A(1)} when it was signed ({A(3)})."),
                ReconciliationRuleId.AmountsAddUp => one.Arguments.Count == 2 ? new($"{A(0)} ska vara en del av {A(1)} men är mer.", $"{A(0)} is to be a part of {A(1)}, and is more.")
                    : new($"Det står {A(0)}, men {A(1)} är {A(2)}.", $"It says {A(0)}, but {A(1)} make {A(2)}."),
                ReconciliationRuleId.PercentIsTheShare => new($"Det står {A(0)} procent, men {A(1)} av {A(2)} är {A(3)} procent.", $"It says {A(0)} percent, but {A(1)} of {A(2)} is {A(3)} percent."),
            };
        }

        private static string Short(string sentence) => sentence.Length > 160 ? sentence[..160] + "…" : sentence;
    }
}
