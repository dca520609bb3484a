using Arende.Benchmarks;

switch (args.FirstOrDefault())
{
    case "P13":
        EngineBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: P13.");
        return 2;
}
