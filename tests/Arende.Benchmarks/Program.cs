using Arende.Benchmarks;
using Arende.Benchmarks.Municipality;

if (args is ["generate", .. var what]) return await GenerateCommand.Run(what);
if (args is ["attack", var address, var letter, var draft]) return await Attacker.Run(address, letter, draft);
var names = args.ToHashSet();
var unknown = names.Except(["P1", "P1e", "P3", "P4", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "P13", "P14", "P15", "P18", "P19", "P20", "P21", "PDF", "S9", .. Attacks.Names.Select(one => "S9" + one.Letter)]).ToList();
if (names.Count == 0 || unknown.Count > 0)
{
    Console.Error.WriteLine("Name benchmarks: P1, P1e, P3, P4, P6, P7, P8, P9, P10, P11, P12, P13, P14, P15, P18, P19, P20, P21, PDF, S9 (S9a to S9f); or: generate CASES ASSIGNMENTS SEED DATABASE.");
    return 2;
}
if (names.Contains("P13")) EngineBenchmark.Run();
if (names.Overlaps(["P1", "P3"])) await DecisionBenchmark.Run(names.Contains("P1"), names.Contains("P3"));
if (names.Contains("P1e")) await ElsaDecisionBenchmark.Run();
if (names.Contains("P4")) await HttpDecisionBenchmark.Run();
if (names.Contains("P6")) await EventBenchmark.Run();
if (names.Contains("P7")) await EmbeddedBenchmark.Run();
if (names.Overlaps(["P8", "P9", "P10", "P15"])) await VolumeBenchmark.Run(names);
if (names.Contains("P11")) await PageBenchmark.Run();
if (names.Contains("P12")) await OverdueBenchmark.Run();
if (names.Contains("P14")) await SummonsBenchmark.Run();
if (names.Contains("P18")) await ReminderBenchmark.Run();
if (names.Contains("P19")) await RegisterBenchmark.Run();
if (names.Contains("P20")) await ExtractBenchmark.Run();
if (names.Contains("P21")) await ReportBenchmark.Run();
if (names.Contains("PDF")) await PdfBenchmark.Run();
if (names.Any(name => name.StartsWith("S9", StringComparison.Ordinal))) await AttackBenchmark.Run(names);
return 0;
