Console.WriteLine("Arende");
