using Arende.Web.Commands;

return await CommandLine.Run(args);

/// <summary>Public so that the tests can start the product as it is.</summary>
public partial class Program;
